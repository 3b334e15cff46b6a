package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.arrival.ArrivalRow;
import vn.hotline.contact.arrival.ArrivalSearch;
import vn.hotline.contact.arrival.ArrivalStatus;
import vn.hotline.contact.arrival.CallBackRow;
import vn.hotline.contact.arrival.CallBacks;
import vn.hotline.contact.arrival.PresenceRow;
import vn.hotline.contact.arrival.PresenceService;
import vn.hotline.contact.arrival.PresenceState;
import vn.hotline.contact.arrival.QueueCount;
import vn.hotline.contact.arrival.QueueNews;
import vn.hotline.contact.known.FlagMark;
import vn.hotline.contact.known.FlagService;
import vn.hotline.counselling.CounsellingRow;
import vn.hotline.counselling.CounsellingSearch;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.LookingOn;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.push.PushTopic;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Drawing;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;

/**
 * What changes on the desk while one looks at it: the call that rings, the queue, call-backs, who is on duty. The desk draws
 * it first, and a page of these parts alone whenever news say that they are others.
 */
@Named
@RequestScoped
public class DeskLivePage {

    private static final int ROWS = 20;
    private static final int CALL_BACKS = 12;
    private static final int TAKEN = 12;
    private static final int DRAFTS = 20;
    private static final int FOLLOW_UPS = 8;
    private static final int AHEAD_DAYS = 1;

    /** Those by which people arrive by themselves. */
    private static final Set<Channel> ARRIVING = EnumSet.of(Channel.PHONE, Channel.APP, Channel.ZALO);

    /** What other pages than the desk ask for. */
    static final String RING_ALONE = "ring";

    /** How many wait by a channel. */
    public record Waiting(Channel channel, long waiting) {}

    @Inject
    private ArrivalSearch search;

    @Inject
    private CallBacks callBackList;

    @Inject
    private PresenceService presences;

    @Inject
    private ContactSearch contacts;

    @Inject
    private RingBand band;

    @Inject
    private FlagService flags;

    @Inject
    private CurrentUser current;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    @Inject
    private CounsellingSearch counselling;

    @Inject
    @Any
    private Instance<PushTopic> topics;

    @Inject
    private LookingOn lookingOn;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private String stands = "";
    private boolean isRingRead;
    private boolean isRead;
    private QueueCount count = new QueueCount(Map.of(), null, 0, 0, 0);
    private List<ArrivalRow> rows = List.of();
    private Map<Long, List<FlagMark>> flagged = Map.of();
    private List<ArrivalRow> taken = List.of();
    private List<CallBackRow> callBacks = List.of();
    private List<PresenceRow> onDuty = List.of();
    private long callBackCount;
    private List<ContactSearch.DraftRow> drafts = List.of();
    private int draftCount;
    private final Map<Long, ArrivalRow> inHand = new HashMap<>();
    private List<CounsellingRow> followUps = List.of();
    private int followUpCount;
    private ContactSearch.DayCount today = ContactSearch.DayCount.NONE;

    private void readRing() {
        if (!isRingRead && Drawing.isNow()) {
            isRingRead = true;
            read(() -> {
                stands = stands();
                band.read();
            });
        }
    }

    private void read() {
        if (!isRead && Drawing.isNow()) {
            isRead = true;
            read(this::readAll);
        }
    }

    private void read(Runnable readings) {
        lookingOn.during(() -> oneMoment.read(readings));
    }

    /** How the topics stood by which this page is drawn anew: read before all else, so that no change is missed. */
    private String stands() {
        return topics.stream()
                .filter(topic -> getTopics().contains(topic.name()))
                .flatMap(topic -> topic.keyFor(current.get()).stream()
                        .map(key ->
                                topic.name() + ' ' + topic.marks(Set.of(key)).getOrDefault(key, 0L)))
                .collect(Collectors.joining(" "));
    }

    /** By what news the desk is drawn anew, or the ringing call alone on other pages. */
    public List<String> getTopics() {
        return isRingAlone()
                ? List.of(RING_ALONE)
                : List.of(QueueNews.nameOf(me.getLine()), RING_ALONE, RecordKind.CALLER_FLAG.name());
    }

    public String getStands() {
        readRing();
        return stands;
    }

    private void readAll() {
        count = search.counts(me.getLine());
        rows = search.queue(me.getLine(), getChannel(), null, ROWS).rows();
        flagged = flags.ofEach(rows.stream().collect(Collectors.toMap(ArrivalRow::id, ArrivalRow::identifiers)));
        callBacks = callBackList.list(me.getLine(), null, CALL_BACKS).rows();
        callBackCount = callBackList.count(me.getLine());
        drafts = contacts.ownDrafts(DRAFTS);
        draftCount = drafts.size() < DRAFTS ? drafts.size() : contacts.ownDraftCount();
        search.own(DRAFTS).forEach(row -> inHand.put(row.contactId(), row));
        LocalDate ahead = getDay().plusDays(AHEAD_DAYS);
        followUps = counselling.followUps(me.getLine(), ahead, FOLLOW_UPS);
        followUpCount =
                followUps.size() < FOLLOW_UPS ? followUps.size() : counselling.followUpCount(me.getLine(), ahead);
        today = contacts.taken(me.getLine(), getDay());
        if (isSupervising()) {
            onDuty = presences.onDuty();
            taken = search.taken(me.getLine(), null, TAKEN).rows();
        }
    }

    /** Whether a page shows the ringing call and nothing else that is live. */
    public boolean isRingAlone() {
        return !request.getServletPath().startsWith("/desk") || RING_ALONE.equals(request.getParameter("only"));
    }

    /** The channel that is looked at; null for all. */
    public Channel getChannel() {
        String asked = request.getParameter("channel");
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** The call that rings, or goes on. */
    public RingBand getBand() {
        readRing();
        return band;
    }

    public QueueCount getCount() {
        read();
        return count;
    }

    /** As many as wait by the channel that is looked at. */
    public long getWaiting() {
        read();
        return getChannel() == null ? count.waiting() : count.of(getChannel());
    }

    /** And any other that somebody waits by. */
    public List<Waiting> getChannels() {
        read();
        return Arrays.stream(Channel.values())
                .filter(one -> ARRIVING.contains(one) || count.of(one) > 0)
                .map(one -> new Waiting(one, count.of(one)))
                .toList();
    }

    public List<ArrivalRow> getRows() {
        read();
        return rows;
    }

    /** What is said of whoever waits. */
    public List<FlagMark> flags(ArrivalRow row) {
        return flagged.getOrDefault(row.id(), List.of());
    }

    /** Whether the row rings at somebody's telephone, who has it before all others. */
    public boolean rings(ArrivalRow row) {
        return row.status() == ArrivalStatus.RINGING;
    }

    public boolean mine(ArrivalRow row) {
        return current.get().userId().equals(row.ringsAt());
    }

    /** Somebody holds a telephone: seconds count. */
    public boolean call(ArrivalRow row) {
        return row.channel() == Channel.PHONE;
    }

    /** Counts alone, for those who hear the page: read out when they change. */
    public String getSaid() {
        read();
        return texts.text("queue.said", count.waiting(), count.callBacksDue());
    }

    public List<CallBackRow> getCallBacks() {
        read();
        return callBacks;
    }

    public long getCallBackCount() {
        read();
        return callBackCount;
    }

    /** What this person has not written down yet, the latest first. */
    public List<ContactSearch.DraftRow> getDrafts() {
        read();
        return drafts;
    }

    public int getDraftCount() {
        read();
        return draftCount;
    }

    /** Who arrived for a draft and is in conversation; null of one that was begun by hand, or that is over. */
    public ArrivalRow inHand(long contactId) {
        read();
        return inHand.get(contactId);
    }

    public List<CounsellingRow> getFollowUps() {
        read();
        return followUps;
    }

    public int getFollowUpCount() {
        read();
        return followUpCount;
    }

    public LocalDate getDay() {
        return Days.dayOf(clock.instant());
    }

    public boolean callingBack(CallBackRow row) {
        return current.get().userId().equals(row.takenBy());
    }

    /** Whether this person sees who does what, and gives work to others. */
    public boolean isSupervising() {
        return current.may(Verb.ARRIVAL_TAKE_OVER);
    }

    public List<PresenceRow> getOnDuty() {
        read();
        return onDuty;
    }

    /** How many somebody on duty took today. */
    public long taken(PresenceRow one) {
        return getToday().byPerson().getOrDefault(one.userId(), 0L);
    }

    public long getFree() {
        return getOnDuty().stream()
                .filter(one -> one.state() == PresenceState.FREE && !one.gone())
                .count();
    }

    /** Who has whom, the longest first. */
    public List<ArrivalRow> getTaken() {
        read();
        return taken;
    }

    /** What the centre and this person took today. */
    public ContactSearch.DayCount getToday() {
        read();
        return today;
    }
}
