package vn.hotline.contact;

/** Which open case whoever took a contact said it is about. It is told as the contact becomes a record. */
public record AboutCase(long caseId) {}
