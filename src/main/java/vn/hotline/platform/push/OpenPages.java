package vn.hotline.platform.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Lets open pages of this server hear of a change as soon as it is in the database. */
@ApplicationScoped
public class OpenPages {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Askers askers;

    /** Of whatever this transaction changes that a topic reads. Asked again and again, it costs once. */
    public void hearAfterCommit() {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && transactions.getResource(OpenPages.class) == null) {
            transactions.putResource(OpenPages.class, true);
            transactions.registerInterposedSynchronization(new Synchronization() {

                @Override
                public void beforeCompletion() {
                    // nothing is told before it is true
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        askers.look();
                    }
                }
            });
        }
    }
}
