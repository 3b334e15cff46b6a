package vn.hotline.intervention.people;

/** Somebody who did harm, as typed. */
public class AllegedPerpetratorForm extends AllegedPerpetrator {}
