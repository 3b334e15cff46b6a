package vn.hotline.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.hotline.contact.arrival.ArrivalService;
import vn.hotline.contact.arrival.CallBacks;
import vn.hotline.contact.arrival.PresenceRow;
import vn.hotline.contact.arrival.PresenceService;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;

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
    private CallBacks callBacks;

    @Inject
    private PresenceService presences;

    @Inject
    private Centres centres;

    @Inject
    private CurrentUser current;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    private long given;
    private boolean ringing;
    private Long to;
    private String note;
    private Integer toCentre;

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

    /** @param rings whether nobody has it yet, so that it is taken on the way */
    public void beginGiving(long id, boolean rings) {
        given = id;
        ringing = rings;
        to = null;
        note = null;
    }

    public String give() {
        if (current.get().userId().equals(to) && !ringing) {
            return FORM + arrivals.takeOver(given, note).getId();
        }
        oneMoment.read(() -> {
            if (ringing) {
                arrivals.take(given);
            }
            arrivals.handOver(given, to, note);
        });
        return DESK;
    }

    /**
     * Those on duty in the own centre; not read before somebody is to be given away, since each page has the dialog. Only
     * who takes over from others is one of them herself.
     */
    public List<PresenceRow> getColleagues() {
        boolean takesOver = !ringing && current.may(Verb.ARRIVAL_TAKE_OVER);
        return given == 0
                ? List.of()
                : presences.onDuty().stream()
                        .filter(one ->
                                takesOver || one.userId() != current.get().userId())
                        .toList();
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
