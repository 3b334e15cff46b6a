package vn.hotline.admin;

/** A code list or a place was changed. */
record ReferenceChanged() {}
