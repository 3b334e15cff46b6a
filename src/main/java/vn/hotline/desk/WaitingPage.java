package vn.hotline.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.contact.Channel;
import vn.hotline.contact.arrival.ArrivalRow;
import vn.hotline.contact.arrival.ArrivalSearch;
import vn.hotline.contact.arrival.CallBackRow;
import vn.hotline.contact.arrival.CallBacks;
import vn.hotline.contact.arrival.QueueCount;
import vn.hotline.contact.known.FlagMark;
import vn.hotline.contact.known.FlagService;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;

/** All who wait to be heard and all who are owed a call, of whom the desk shows the first. */
@Named
@ViewScoped
public class WaitingPage extends GrowingList<ArrivalRow> {

    private static final int ROWS = 25;

    @Inject
    private ArrivalSearch search;

    @Inject
    private CallBacks callBackList;

    @Inject
    private FlagService flagService;

    @Inject
    private Me me;

    @Inject
    private OneMoment oneMoment;

    private final Owed callBacks = new Owed();
    private final Map<Long, List<FlagMark>> flagged = new HashMap<>();
    private Channel channel;
    private long count;

    /** Who is owed a call, the soonest due first. */
    public final class Owed extends GrowingList<CallBackRow> {

        private static final long serialVersionUID = 1L;

        @Override
        protected Slice<CallBackRow> read(Cursor after) {
            return callBackList.list(me.getLine(), after, ROWS);
        }

        public long getCount() {
            return isMoreRows() ? callBackList.count(me.getLine()) : getRows().size();
        }
    }

    @PostConstruct
    void open() {
        channel = FilterAddress.constant(Channel.class, "channel");
        show();
    }

    /** Where the list stands with this filter. */
    public String getAddress() {
        return new FilterAddress().with("channel", channel).of("/waiting");
    }

    @Override
    public void show() {
        oneMoment.read(() -> {
            QueueCount all = search.counts(me.getLine());
            count = channel == null ? all.waiting() : all.of(channel);
            super.show();
            callBacks.show();
        });
    }

    @Override
    protected Slice<ArrivalRow> read(Cursor after) {
        Slice<ArrivalRow> slice = search.queue(me.getLine(), channel, after, ROWS);
        flagged.putAll(flagService.ofEach(
                slice.rows().stream().collect(Collectors.toMap(ArrivalRow::id, ArrivalRow::identifiers))));
        return slice;
    }

    /** What is said of whoever waits. */
    public List<FlagMark> flags(ArrivalRow row) {
        return flagged.getOrDefault(row.id(), List.of());
    }

    public Owed getCallBacks() {
        return callBacks;
    }

    public long getCount() {
        return count;
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }
}
