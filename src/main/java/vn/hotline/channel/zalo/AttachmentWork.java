package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import vn.hotline.platform.files.StoredFile;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.TryAgain;
import vn.hotline.platform.work.WorkKind;

/** Fetches a picture or a file before its address expires. Until it was scanned nobody opens it. */
@ApplicationScoped
public class AttachmentWork implements WorkKind {

    static final String NAME = "zalo-attachment";

    /** After that the address has expired: about an hour. */
    private static final int MOST_ATTEMPTS = 6;

    @Inject
    private ZaloSettings settings;

    @Inject
    private AttachmentSteps steps;

    @Inject
    private MediaFetch media;

    @Override
    public String name() {
        return NAME;
    }

    /** A server that knows no account does not know whose addresses may be asked either. */
    @Override
    public boolean isOn() {
        return settings.on();
    }

    @Override
    public boolean isByTheClock() {
        return false;
    }

    @Override
    public void run(Attempt attempt) throws TryAgain {
        Optional<AttachmentSteps.Expected> expected = steps.expected(attempt.id());
        if (expected.isPresent()) {
            fetch(expected.get(), attempt);
        }
    }

    private void fetch(AttachmentSteps.Expected expected, Attempt attempt) throws TryAgain {
        try {
            StoredFile kept = media.fetch(expected.address());
            steps.fetched(expected, kept.getId());
        } catch (MediaFetch.NeverException e) {
            steps.lost(expected);
        } catch (IOException e) {
            if (attempt.number() < MOST_ATTEMPTS) {
                throw new TryAgain(e);
            }
            steps.lost(expected);
        }
    }
}
