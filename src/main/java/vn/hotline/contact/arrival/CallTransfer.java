package vn.hotline.contact.arrival;

/** An end that can tell an exchange at which telephone a call is to go on. */
public interface CallTransfer {

    /** @param arrival a call that rings or is talked on */
    CallTransferred to(Arrival arrival, String extension);
}
