package vn.hotline.contact;

import java.util.List;

/** Contacts that programs passed on began to count, all in this transaction. */
public record ContactsArrived(List<Contact> each) {}
