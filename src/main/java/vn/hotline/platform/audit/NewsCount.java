package vn.hotline.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.kernel.RecordKind;

/** How many records of a list changed since it was drawn; asked when the page hears that some did. */
@Named
@RequestScoped
public class NewsCount {

    @Inject
    private LatestChanges changes;

    private long changed;

    public void count(RecordKind kind, long row) {
        changed = changes.changedSince(kind, row);
    }

    public long getChanged() {
        return changed;
    }
}
