package vn.hotline.platform.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Several readings in one transaction: they show one moment, and what they leave on the trail is brought to the disk once.
 * Each by itself is a transaction with its own way to the disk, and that is most of what the database does for a page.
 */
@ApplicationScoped
public class OneMoment {

    /** All that is read by it is of one state of the database. */
    @Transactional
    public void read(Runnable readings) {
        readings.run();
    }
}
