package vn.hotline.platform.security;

/** A record that somebody may be in charge of. */
public interface InCharge {

    /** Whether this person may do to it what is kept for whoever is in charge. */
    boolean isLedBy(Long userId);
}
