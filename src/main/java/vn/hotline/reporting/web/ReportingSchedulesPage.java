package vn.hotline.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.security.Staff;
import vn.hotline.platform.web.Choices;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.schedule.Reader;
import vn.hotline.reporting.schedule.RunRow;
import vn.hotline.reporting.schedule.RunSearch;
import vn.hotline.reporting.schedule.ScheduleForm;
import vn.hotline.reporting.schedule.ScheduleKind;
import vn.hotline.reporting.schedule.ScheduleRow;
import vn.hotline.reporting.schedule.ScheduleService;

/** The reports that make themselves: which there are, and how their last runs went. */
@Named
@ViewScoped
public class ReportingSchedulesPage implements Serializable {

    private static final int RUNS = 20;
    private static final int HOURS = 24;

    @Inject
    private ScheduleService service;

    @Inject
    private RunSearch search;

    @Inject
    private ScheduleTexts words;

    @Inject
    private Texts texts;

    @Inject
    private Me me;

    @Inject
    private Choices choices;

    @Inject
    private Staff staff;

    @Inject
    private Toast toast;

    private List<ScheduleRow> rows;
    private Long id;
    private ScheduleForm form;
    private int runsShown = RUNS;
    private transient Slice<RunRow> runs;

    @PostConstruct
    public void show() {
        rows = service.list();
        runs = null;
        begin();
    }

    public void begin() {
        id = null;
        form = new ScheduleForm();
        form.setLine(me.getLine());
    }

    public void choose(ScheduleRow row) {
        id = row.id();
        form = service.read(row.id());
    }

    public void create() {
        service.create(form);
        done("schedule.created", texts.label(form.getKind()));
    }

    public void change() {
        service.change(id, form);
        done("schedule.changed", texts.label(form.getKind()));
    }

    public void switchOff() {
        service.switchOff(id);
        done("schedule.switchedOff", texts.label(form.getKind()));
    }

    public void switchOn() {
        service.switchOn(id);
        done("schedule.switchedOn", texts.label(form.getKind()));
    }

    public void sendAgain(long runId) {
        service.sendAgain(runId);
        done("schedule.mail.again");
    }

    private void done(String key, Object... arguments) {
        show();
        toast.say(key, arguments);
    }

    /** Who can be chosen depends on whose figures they are. */
    public void centreChosen() {
        List<Long> possible = getReaders().stream().map(Reader::id).toList();
        form.getRecipientIds().retainAll(possible);
    }

    public void more() {
        runsShown += RUNS;
        runs = null;
    }

    public List<RunRow> getRuns() {
        return slice().rows();
    }

    public boolean isMoreRuns() {
        return slice().next() != null;
    }

    private Slice<RunRow> slice() {
        if (runs == null) {
            runs = search.list(null, runsShown);
        }
        return runs;
    }

    /** The chosen schedule as listed, or null for a new one. */
    public ScheduleRow getChosen() {
        return rows.stream()
                .filter(row -> id != null && row.id() == id)
                .findFirst()
                .orElse(null);
    }

    private List<Reader> getReaders() {
        return service.possibleReaders(form.getCentreId());
    }

    /** Those who may read it, and who is to though no longer allowed. */
    public List<SelectItem> getReaderChoices() {
        return choices.offer(
                getReaders(), Reader::id, this::readerLabel, form.getRecipientIds(), id -> staff.nameOf((Long) id));
    }

    private String readerLabel(Reader reader) {
        String label = texts.text("schedule.reader", reader.name(), texts.label(reader.role()));
        return isMailOn() && !reader.hasAddress() ? texts.text("schedule.reader.noAddress", label) : label;
    }

    /** Those who still may see it. */
    public String recipients(ScheduleRow row) {
        return row.recipients().isEmpty() ? texts.text("schedule.nobody") : String.join(", ", row.recipients());
    }

    public boolean isMailOn() {
        return service.isMailOn();
    }

    public String hour(int hour) {
        return words.hour(hour);
    }

    public List<Integer> getHours() {
        return IntStream.range(0, HOURS).boxed().toList();
    }

    public ScheduleKind[] getKinds() {
        return ScheduleKind.values();
    }

    public Helpline[] getLines() {
        return Helpline.values();
    }

    public List<ScheduleRow> getRows() {
        return rows;
    }

    public Long getId() {
        return id;
    }

    public ScheduleForm getForm() {
        return form;
    }
}
