package vn.hotline.platform.web;

import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import vn.hotline.kernel.form.Difference;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.kernel.form.Versioned;
import vn.hotline.platform.audit.LastChanges;
import vn.hotline.platform.audit.LastChanges.LastChange;
import vn.hotline.platform.audit.UnchosenVersion;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Staff;

/**
 * What to do when somebody else saved first: both versions side by side, field by field, and nothing chosen before the
 * person chooses. What is chosen goes into the form of the page, which then answers the newer version, and the button
 * that was refused is pressed again. What is not chosen is kept beside the record ({@link UnchosenVersion}).
 */
@Named("conflict")
@ViewScoped
public class Conflict implements Serializable {

    private static final String DIALOG = "conflictForm:conflict";

    /** Where the page shows what was not chosen, outside of its forms. */
    private static final String UNCHOSEN = "unchosen";

    /** Which version of a field is kept. */
    public enum Choice {
        MINE,
        STORED,
        BOTH
    }

    /** One field that differs. */
    public static final class Row implements Serializable {

        private final Difference difference;
        private final String name;
        private final String label;
        private final String mine;
        private final String stored;
        private Choice choice;

        Row(Difference difference, int place, String label, String mine, String stored) {
            this.difference = difference;
            this.name = "conflict." + place;
            this.label = label;
            this.mine = mine;
            this.stored = stored;
        }

        public String getName() {
            return name;
        }

        public String getLabel() {
            return label;
        }

        public String getMine() {
            return mine;
        }

        public String getStored() {
            return stored;
        }

        /** Two long texts may both stay; where one is empty there is nothing to add. */
        public boolean isBoth() {
            return difference.longText() && !mine.isEmpty() && !stored.isEmpty();
        }

        String unchosen() {
            return isMineChosen() ? stored : mine;
        }

        public boolean isMineChosen() {
            return choice == Choice.MINE;
        }

        public boolean isStoredChosen() {
            return choice == Choice.STORED;
        }

        public boolean isBothChosen() {
            return choice == Choice.BOTH;
        }
    }

    @Inject
    private FieldWords words;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Staff staff;

    @Inject
    private CurrentUser current;

    @Inject
    private LastChanges changes;

    @Inject
    private Clock clock;

    @Inject
    private UnchosenList unchosen;

    private UnchosenVersion.Of record;
    private Versioned mine;
    private Versioned stored;
    private String source;
    private String number;
    private Long byId;
    private String by;
    private Instant at;
    private boolean own;
    private List<Row> rows = List.of();

    /** @param pressed client id of the button that was refused */
    void begin(StaleRecord stale, String pressed) {
        mine = stale.getMine();
        stored = stale.getStored();
        source = pressed;
        Optional<LastChange> last = changes.of(stale.getKind(), stale.getId());
        number = changes.numberOf(stale.getKind(), stale.getId()).orElse(stale.getName());
        record = new UnchosenVersion.Of(stale.getKind(), stale.getId(), number);
        Long who = stale.getBy() == null ? last.map(LastChange::by).orElse(null) : stale.getBy();
        byId = who;
        own = who != null && who.equals(current.get().userId());
        by = stale.getBy() == null ? last.map(LastChange::byName).orElse(null) : staff.nameOf(stale.getBy());
        at = stale.getAt() == null ? last.map(LastChange::at).orElse(null) : stale.getAt();
        List<Row> found = new ArrayList<>();
        for (Difference field : mine.differences(stored)) {
            found.add(new Row(
                    field,
                    found.size(),
                    words.label(field),
                    words.value(field.shown(), field.mine()),
                    words.value(field.shown(), field.stored())));
        }
        rows = found;
        PrimeFaces.current().ajax().update(DIALOG);
    }

    /** Saves what was chosen, as far as all is chosen. */
    public void save() {
        FacesContext faces = FacesContext.getCurrentInstance();
        readChoices(faces.getExternalContext().getRequestParameterMap());
        long left = rows.stream().filter(row -> row.choice == null).count();
        if (left > 0) {
            faces.validationFailed();
            return;
        }
        keepUnchosen(faces);
        for (Row row : rows) {
            take(row);
        }
        mine.dropEmptyParts(stored);
        mine.setReadAs(stored.getReadAs());
        rows = List.of();
        pressAgain(faces);
    }

    /** Nothing is saved; what was written stays on the page. */
    public void later() {
        rows = List.of();
    }

    /** Of each field the version that goes, if it says anything. */
    private void keepUnchosen(FacesContext faces) {
        Instant now = clock.instant();
        List<UnchosenVersion.Version> versions = rows.stream()
                .filter(row -> row.choice != Choice.BOTH && !row.unchosen().isEmpty())
                .map(row -> new UnchosenVersion.Version(
                        row.difference.label(),
                        row.difference.row(),
                        row.unchosen(),
                        row.isMineChosen() ? byId : current.get().userId(),
                        row.isMineChosen() ? at : now))
                .toList();
        unchosen.keep(record, versions);
        if (faces.getViewRoot().findComponent(UNCHOSEN) != null) {
            PrimeFaces.current().ajax().update(UNCHOSEN);
        }
    }

    private void readChoices(Map<String, String> sent) {
        for (Row row : rows) {
            String choice = sent.get(row.name);
            row.choice = choice == null ? null : Choice.valueOf(choice);
        }
    }

    private void take(Row row) {
        String path = row.difference.path();
        if (row.choice == Choice.STORED) {
            mine.take(path, stored);
        } else if (row.choice == Choice.BOTH) {
            mine.set(path, both(row));
        }
    }

    /** What both begin with is said once; then the stored rest, then mine, each with its writer and time. */
    private String both(Row row) {
        List<String> theirs = row.stored.replace("\r\n", "\n").lines().toList();
        List<String> ours = row.mine.replace("\r\n", "\n").lines().toList();
        int same = 0;
        while (same < Math.min(theirs.size(), ours.size()) && theirs.get(same).equals(ours.get(same))) {
            same++;
        }
        List<String> all = new ArrayList<>(theirs.subList(0, same));
        add(all, by, at, theirs.subList(same, theirs.size()));
        add(all, current.get().name(), clock.instant(), ours.subList(same, ours.size()));
        return String.join("\n", all);
    }

    private void add(List<String> all, String writer, Instant when, List<String> rest) {
        if (!rest.isEmpty()) {
            if (writer != null && !writer.isEmpty()) {
                all.add(texts.text("conflict.both.by", writer, show.dateTime(when)));
            }
            all.addAll(rest);
        }
    }

    /** Its parts of the page are drawn anew, since they hold what was chosen now. */
    private void pressAgain(FacesContext faces) {
        faces.getViewRoot().invokeOnComponent(faces, source, (context, pressed) -> {
            UIForm form = formOf(pressed);
            if (form != null) {
                PrimeFaces.current().ajax().update(form.getClientId(context));
            }
            if (pressed instanceof UICommand button) {
                button.broadcast(new ActionEvent(button));
            }
        });
    }

    private static UIForm formOf(UIComponent component) {
        UIComponent at = component;
        while (at != null && !(at instanceof UIForm)) {
            at = at.getParent();
        }
        return (UIForm) at;
    }

    public boolean isOpen() {
        return !rows.isEmpty();
    }

    public String getTitle() {
        String what = number == null ? texts.text("conflict.title.unnamed") : number;
        return texts.text(own ? "conflict.title.own" : "conflict.title", what);
    }

    public String getSummary() {
        return by == null || by.isEmpty()
                ? texts.text("conflict.summary.unknown", rows.size())
                : texts.text("conflict.summary", by, show.seconds(at), rows.size());
    }

    /** Who stored the other version, and when. */
    public String getChanged() {
        return by == null || by.isEmpty() ? "" : by + ", " + show.seconds(at);
    }

    public List<Row> getRows() {
        return rows;
    }
}
