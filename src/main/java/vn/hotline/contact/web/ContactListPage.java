package vn.hotline.contact.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactColumn;
import vn.hotline.contact.ContactFilter;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.ContactStatus;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.ListOrder;
import vn.hotline.platform.web.Me;

@Named
@ViewScoped
public class ContactListPage extends GrowingList<ContactRow> {

    private static final int DRAFTS = 50;
    private static final int ROWS = 25;

    @Inject
    private ContactSearch search;

    @Inject
    private Me me;

    @Inject
    private OneMoment oneMoment;

    private Channel channel;
    private ContactLevel level;
    private boolean recordedOnly = true;
    private boolean annulled;
    private LocalDate from;
    private LocalDate to;
    private ListOrder<ContactColumn> order;

    private List<ContactSearch.DraftRow> drafts;
    private int draftsShown = DRAFTS;
    private int draftCount;

    @PostConstruct
    void open() {
        channel = FilterAddress.constant(Channel.class, "channel");
        level = FilterAddress.constant(ContactLevel.class, "level");
        recordedOnly = FilterAddress.flag("recorded", true);
        annulled = FilterAddress.flag("annulled", false);
        from = FilterAddress.day("from");
        to = FilterAddress.day("to");
        order = ListOrder.in("sort", Order.by(ContactColumn.RECEIVED));
        show();
    }

    /** Where the list stands with these filters. */
    public String getAddress() {
        return new FilterAddress()
                .with("channel", channel)
                .with("level", level)
                .with("recorded", recordedOnly, true)
                .with("annulled", annulled, false)
                .with("from", from)
                .with("to", to)
                .sorted("sort", order)
                .of("/contact/list");
    }

    @Override
    public void show() {
        oneMoment.read(() -> {
            showDrafts();
            super.show();
        });
    }

    /** As many again. */
    public void moreDrafts() {
        draftsShown += DRAFTS;
        showDrafts();
    }

    private void showDrafts() {
        drafts = search.ownDrafts(draftsShown);
        draftCount = drafts.size() < draftsShown ? drafts.size() : search.ownDraftCount();
    }

    public void sort(String column) {
        order.by(column);
        show();
    }

    @Override
    protected Slice<ContactRow> read(Cursor after) {
        ContactFilter filter = new ContactFilter(
                me.getLine(),
                channel,
                level,
                annulled ? ContactStatus.ANNULLED : null,
                recordedOnly && !annulled,
                from,
                to);
        return search.list(filter, order.get(), after, ROWS);
    }

    public ListOrder<ContactColumn> getOrder() {
        return order;
    }

    public int getDraftCount() {
        return draftCount;
    }

    public List<ContactSearch.DraftRow> getDrafts() {
        return drafts;
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public ContactLevel[] getLevels() {
        return ContactLevel.values();
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public ContactLevel getLevel() {
        return level;
    }

    public void setLevel(ContactLevel level) {
        this.level = level;
    }

    public boolean isRecordedOnly() {
        return recordedOnly;
    }

    public void setRecordedOnly(boolean recordedOnly) {
        this.recordedOnly = recordedOnly;
    }

    public boolean isAnnulled() {
        return annulled;
    }

    public void setAnnulled(boolean annulled) {
        this.annulled = annulled;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
