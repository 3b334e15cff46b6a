package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.channel.telephony.RecordingBook.Errand;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.TryAgain;
import vn.hotline.platform.work.WorkKind;

/** Fetches a recording, again and again for some days if it has to be, and says so if it cannot be had. */
@ApplicationScoped
public class RecordingWork implements WorkKind {

    static final String NAME = "recording";

    /** The first six within an hour, then one an hour: three days. */
    static final int MOST_ATTEMPTS = 78;

    /** A copy that broke on its way comes whole the next time; one that never does is not what was recorded. */
    static final int MOST_WRONG = 5;

    private static final Set<RecordingLoss> MAY_BE_RIGHT_NEXT_TIME = Set.of(RecordingLoss.CHECKSUM, RecordingLoss.KIND);

    private static final Logger LOG = Logger.getLogger(RecordingWork.class.getName());

    @Inject
    private RecordingBook book;

    @Inject
    private RecordingFetch fetch;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Attempt attempt) throws TryAgain, InterruptedException {
        Optional<Errand> errand = book.errand(attempt.id());
        if (errand.isEmpty()) {
            return;
        }
        try {
            book.kept(attempt.id(), fetch.fetch(errand.get()));
        } catch (RecordingLostException e) {
            if (MAY_BE_RIGHT_NEXT_TIME.contains(e.why()) && attempt.number() < MOST_WRONG) {
                throw new TryAgain(e);
            }
            giveUp(attempt.id(), e.why());
        } catch (IOException e) {
            if (attempt.number() < MOST_ATTEMPTS) {
                throw new TryAgain(e);
            }
            giveUp(attempt.id(), RecordingLoss.REFUSED);
        }
    }

    private void giveUp(long id, RecordingLoss why) {
        book.lost(id, why);
        LOG.log(Level.WARNING, "recording {0} cannot be had: {1}", new Object[] {id, why});
    }
}
