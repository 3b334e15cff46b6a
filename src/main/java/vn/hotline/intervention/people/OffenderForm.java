package vn.hotline.intervention.people;

/** Somebody who did harm, as typed. */
public class OffenderForm extends Offender {}
