package vn.hotline.contact.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.known.CallerFlag;
import vn.hotline.contact.known.FlagFilter;
import vn.hotline.contact.known.FlagForm;
import vn.hotline.contact.known.FlagKind;
import vn.hotline.contact.known.FlagService;
import vn.hotline.contact.known.FlaggedIdentifier;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.security.Staff;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

/** Who is flagged or blocked in the own centre, by whom, why and until when. */
@Named
@ViewScoped
public class ContactCallersPage implements Serializable {

    private static final int ROWS = 25;
    private static final String HERE = "/contact/callers?faces-redirect=true";

    @Inject
    private FlagService service;

    @Inject
    private Staff staff;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private String typed;
    private FlagKind kind;
    private boolean over;
    private List<CallerFlag> rows;
    private Cursor next;

    private FlagForm form = new FlagForm();
    private CallerFlag chosen;
    private String reason;

    @PostConstruct
    public void show() {
        rows = new ArrayList<>();
        next = null;
        more();
    }

    public void more() {
        Slice<CallerFlag> slice = service.list(new FlagFilter(kind, !over, searched()), next, ROWS);
        rows.addAll(slice.rows());
        next = slice.next();
    }

    /** A number or an account of Zalo, whichever it is. Null for everybody. */
    private List<Identifier> searched() {
        return VietnameseText.clean(typed) == null ? null : Identifier.of(typed, typed);
    }

    public void add() {
        form = new FlagForm();
    }

    public String set() {
        service.set(form, Identifier.of(form.getCallerNumber(), form.getCallerZaloId()));
        toast.sayAfterRedirect("flag.set", form.getKind());
        return HERE;
    }

    public void choose(CallerFlag flag) {
        chosen = flag;
        reason = null;
    }

    public String end() {
        service.takeBack(chosen.getId(), reason);
        toast.sayAfterRedirect("flag.ended", chosen.getNumber());
        return HERE;
    }

    /** "0900 000 147, 2468". */
    public String who(CallerFlag flag) {
        return String.join(", ", flag.getIdentifiers().stream().map(this::named).toList());
    }

    private String named(FlaggedIdentifier one) {
        return one.getValue() == null ? texts.label(one.getKind()) : one.getValue();
    }

    public String setBy(CallerFlag flag) {
        return staff.nameOf(flag.getSetBy());
    }

    public FlagKind[] getKinds() {
        return FlagKind.values();
    }

    public int getMostDaysBlocked() {
        return service.mostDays(FlagKind.BLOCKED);
    }

    public List<CallerFlag> getRows() {
        return rows;
    }

    public boolean isMoreRows() {
        return next != null;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public FlagKind getKind() {
        return kind;
    }

    public void setKind(FlagKind kind) {
        this.kind = kind;
    }

    public boolean isOver() {
        return over;
    }

    public void setOver(boolean over) {
        this.over = over;
    }

    public FlagForm getForm() {
        return form;
    }

    public CallerFlag getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
