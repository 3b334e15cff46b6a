package vn.hotline.shift.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hotline.intervention.lead.Colleagues;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Part;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Toast;
import vn.hotline.shift.RosterChange;
import vn.hotline.shift.RosterForm;
import vn.hotline.shift.RosterRow;
import vn.hotline.shift.RosterSearch;
import vn.hotline.shift.RosterService;

/** The roster of a week: a line for each person, a column for each day. Supervisors keep it, operators read it. */
@Named
@ViewScoped
public class ShiftRosterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS = 7;
    private static final int CHANGES = 20;
    private static final int OWN = 6;

    /** Somebody with her shifts of each day. */
    public record PersonRow(long id, String name, boolean works, List<List<RosterRow>> days) implements Serializable {}

    @Inject
    private RosterSearch search;

    @Inject
    private RosterService service;

    @Inject
    private Colleagues colleagues;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Me me;

    @Inject
    private Toast toast;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private LocalDate monday;
    private List<PersonRow> people = List.of();
    private List<RosterRow> own = List.of();
    private Part<RosterChange> changes = new Part<>(List.of(), 0);
    private int changesShown = CHANGES;

    private Long editedId;
    private RosterForm form = new RosterForm();

    @PostConstruct
    void open() {
        monday = Optional.ofNullable(request.getParameter("week"))
                .flatMap(Days::read)
                .orElseGet(this::getToday)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        oneMoment.read(this::read);
    }

    private void read() {
        Map<Long, PersonRow> rows = new LinkedHashMap<>();
        colleagues.all().forEach(one -> rows.put(one.id(), row(one.id(), one.name(), true)));
        search.week(monday)
                .forEach(duty -> rows.computeIfAbsent(duty.userId(), id -> row(id, duty.name(), duty.works()))
                        .days()
                        .get(monday.until(duty.time().day()).getDays())
                        .add(duty));
        people = List.copyOf(rows.values());
        own = search.own(clock.instant(), OWN);
        changes = search.history(monday, changesShown);
    }

    private static PersonRow row(long id, String name, boolean works) {
        return new PersonRow(
                id,
                name,
                works,
                IntStream.range(0, DAYS)
                        .<List<RosterRow>>mapToObj(day -> new ArrayList<>())
                        .toList());
    }

    public void moreChanges() {
        changesShown += CHANGES;
        changes = search.history(monday, changesShown);
    }

    // ---------------------------------------------------------------- keeping it

    /** The hours of the last one stay: a week is filled person by person. */
    public void add(Long person, String day) {
        editedId = null;
        form.setPerson(person);
        form.setDay(day == null ? getToday() : Days.read(day).orElseGet(this::getToday));
    }

    public void edit(long id) {
        form = service.read(id);
        editedId = id;
    }

    public String save() {
        if (editedId == null) {
            service.put(form);
        } else {
            service.putRight(editedId, form);
        }
        toast.sayAfterRedirect("roster.saved");
        return here(monday);
    }

    public String takeOff() {
        service.takeOff(editedId);
        toast.sayAfterRedirect("roster.takenOff");
        return here(monday);
    }

    /** The next week is shown, which is to be looked over. */
    public String copy() {
        RosterService.Copied copied = service.copyWeek(monday);
        toast.sayAfterRedirect("roster.copied", copied.copied(), copied.gone(), copied.twice());
        return here(getNext());
    }

    private static String here(LocalDate week) {
        return "/shift/roster?faces-redirect=true&week=" + week;
    }

    public boolean isKeeping() {
        return me.may(Verb.ROSTER_KEEP);
    }

    // ---------------------------------------------------------------- what is shown

    public List<LocalDate> getDays() {
        return monday.datesUntil(monday.plusDays(DAYS)).toList();
    }

    /** {@code T2 30/11} */
    public String heading(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, me.getLocale()) + " "
                + Days.WRITTEN_SHORT.format(day);
    }

    public LocalDate getToday() {
        return Days.dayOf(clock.instant());
    }

    public boolean goesOn(RosterRow duty) {
        return !clock.instant().isBefore(duty.begins()) && clock.instant().isBefore(duty.ends());
    }

    public boolean mine(PersonRow person) {
        return me.getIdentity().userId().equals(person.id());
    }

    public LocalDate getMonday() {
        return monday;
    }

    public LocalDate getSunday() {
        return monday.plusDays(DAYS - 1L);
    }

    public LocalDate getPrevious() {
        return monday.minusDays(DAYS);
    }

    public LocalDate getNext() {
        return monday.plusDays(DAYS);
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    /** Those who can be put on it. */
    public List<PersonRow> getWorking() {
        return people.stream().filter(PersonRow::works).toList();
    }

    public List<RosterRow> getOwn() {
        return own;
    }

    public List<RosterChange> getChanges() {
        return changes.rows();
    }

    public int getChangeCount() {
        return changes.all();
    }

    public Helpline[] getLines() {
        return Helpline.values();
    }

    public RosterForm getForm() {
        return form;
    }

    public Long getEditedId() {
        return editedId;
    }
}
