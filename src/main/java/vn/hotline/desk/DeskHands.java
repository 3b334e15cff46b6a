package vn.hotline.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.arrival.ArrivalService;
import vn.hotline.contact.arrival.CallBacks;
import vn.hotline.contact.arrival.CallTransferred;
import vn.hotline.contact.arrival.CallTransfers;
import vn.hotline.contact.arrival.PresenceRow;
import vn.hotline.contact.arrival.PresenceService;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

/** What one does at the desk with those who arrive: take them, call them back, give them to somebody else. */
@Named
@ViewScoped
public class DeskHands implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whoever was not reached is called again after so long. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(15);

    private static final String DESK = "/desk?faces-redirect=true";
    private static final String FORM = "/contact/form?faces-redirect=true&id=";

    @Inject
    private ArrivalService arrivals;

    @Inject
    private ContactService contacts;

    @Inject
    private CallBacks callBacks;

    @Inject
    private PresenceService presences;

    @Inject
    private Centres centres;

    @Inject
    private CurrentUser current;

    @Inject
    private CallTransfers transfers;

    @Inject
    private WallboardSearch wall;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Toast toast;

    @Inject
    private Texts texts;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    private long given;
    private boolean ofContact;
    private boolean ringing;
    private Long to;
    private String note;
    private Integer toCentre;
    private transient Map<Integer, Elsewhere> elsewhere;

    public String take(long id) {
        return FORM + arrivals.take(id).getId();
    }

    // ---------------------------------------------------------------- call-backs

    public void callBack(long id) {
        callBacks.take(id);
    }

    public String reached(long id) {
        return FORM + callBacks.done(id).getId();
    }

    public void notReached(long id) {
        callBacks.putOff(id, clock.instant().plus(AGAIN_AFTER));
    }

    public void leave(long id) {
        callBacks.leave(id);
    }

    // ---------------------------------------------------------------- giving to somebody else

    /** @param rings whether nobody has it yet */
    public void beginGiving(long id, boolean rings) {
        begin(id, false);
        ringing = rings;
    }

    /** A contact that somebody began by hand: nobody waits at it, and it goes to a colleague alone. */
    public void beginGivingContact(long id) {
        begin(id, true);
        ringing = false;
    }

    private void begin(long id, boolean contact) {
        given = id;
        ofContact = contact;
        to = null;
        note = null;
    }

    public boolean isOfContact() {
        return ofContact;
    }

    public String give() {
        if (ofContact) {
            contacts.handOver(given, to, note);
            return DESK;
        }
        String next = DESK;
        if (isMe(to) && !ringing) {
            next = FORM + arrivals.takeOver(given, note).getId();
        } else {
            arrivals.handOver(given, to, note);
        }
        transfers.follow(given).ifPresent(this::say);
        return next;
    }

    /** What the exchange did not do, one's own telephone has to. */
    private void say(CallTransferred answer) {
        toast.sayAfterRedirect(answer.getLabelKey());
    }

    private boolean isMe(Long userId) {
        return current.get().userId().equals(userId);
    }

    /**
     * Those on duty in the own centre who did not leave without a word; not read before somebody is to be given away, since each
     * page has the dialog. To oneself a supervisor gives what others have, and nobody what is hers.
     */
    public List<PresenceRow> getColleagues() {
        boolean takesOver = !ringing && !ofContact && current.may(Verb.ARRIVAL_TAKE_OVER);
        return given == 0
                ? List.of()
                : presences.onDuty().stream()
                        .filter(one -> !one.gone())
                        .filter(one -> takesOver || !isMe(one.userId()))
                        .toList();
    }

    /** {@code Bùi Mẫu Đơn, Sẵn sàng, Máy 105} */
    public String said(PresenceRow one) {
        String who = one.name() + ", " + texts.label(one.state());
        return one.extension() == null ? who : who + ", " + texts.text("queue.extension") + " " + one.extension();
    }

    // ---------------------------------------------------------------- the whole queue

    public String divert() {
        arrivals.divert(me.getLine(), current.get().centreId(), toCentre);
        return DESK;
    }

    public String endDiversion() {
        arrivals.stopDiverting(me.getLine(), current.get().centreId());
        return DESK;
    }

    /** Where the queue of the own centre is heard, or null. */
    public Integer getDivertedTo() {
        return arrivals.divertedTo(me.getLine());
    }

    /** How another centre stands that may hear the own queue: who is free there, and which calls wait. */
    public record Elsewhere(long free, long waiting) {}

    public Elsewhere elsewhere(int centreId) {
        if (elsewhere == null) {
            elsewhere = new HashMap<>();
            oneMoment.read(() -> {
                Map<Integer, Long> free = wall.free();
                List<WallboardSearch.Waiting> waiting = wall.waiting();
                getOtherCentres().forEach(one -> elsewhere.put(one.getId(), at(one.getId(), free, waiting)));
            });
        }
        return elsewhere.get(centreId);
    }

    private Elsewhere at(int centreId, Map<Integer, Long> free, List<WallboardSearch.Waiting> waiting) {
        return new Elsewhere(
                free.getOrDefault(centreId, 0L),
                waiting.stream()
                        .filter(one -> one.centreId() == centreId && one.line() == me.getLine())
                        .mapToLong(WallboardSearch.Waiting::calls)
                        .sum());
    }

    public List<Centre> getOtherCentres() {
        return centres.getAll().stream()
                .filter(centre -> centre.getId() != current.get().centreId())
                .toList();
    }

    public String centreName(int id) {
        return centres.name(id, me.getLanguage());
    }

    public Long getTo() {
        return to;
    }

    public void setTo(Long to) {
        this.to = to;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Integer getToCentre() {
        return toCentre;
    }

    public void setToCentre(Integer toCentre) {
        this.toCentre = toCentre;
    }
}
