package vn.hotline.platform.trail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.trail.OwnRecords;
import vn.hotline.platform.trail.OwnRecords.OwnRecord;
import vn.hotline.platform.web.Page;

/** What one had in front of oneself in the last twelve hours, one key away on every page; read when the key is pressed. */
@Named("lately")
@RequestScoped
public class LatelyList {

    /** As many as there are digits. */
    private static final int MOST = 9;

    private static final Map<RecordKind, Page> PAGES = Map.of(
            RecordKind.CONTACT, Page.CONTACT_VIEW,
            RecordKind.CASE, Page.INTERVENTION_VIEW,
            RecordKind.REFERRAL, Page.REFERRAL_VIEW);

    @Inject
    private OwnRecords records;

    private List<OwnRecord> rows = List.of();

    public void read() {
        rows = records.lately(PAGES.keySet(), MOST);
    }

    public List<OwnRecord> getRows() {
        return rows;
    }

    public String address(OwnRecord row) {
        return PAGES.get(row.kind()).getPath() + "?id=" + row.id();
    }
}
