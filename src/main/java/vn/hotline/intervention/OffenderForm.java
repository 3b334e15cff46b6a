package vn.hotline.intervention;

/** Somebody who did harm, as typed. */
public class OffenderForm extends Offender {}
