package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.figures.totals.CountingStart;
import vn.hotline.reporting.figures.totals.CountingStartService;

/** The first day that counts. The administrator sets it; managers, who answer for the figures, see who did and why. */
@Named
@ViewScoped
public class AdminCountingPage implements Serializable {

    @Inject
    private CountingStartService service;

    @Inject
    private CurrentUser current;

    @Inject
    private Toast toast;

    private LocalDate inForce;
    private LocalDate firstDay;
    private String reason;
    private transient List<CountingStart> history;

    @PostConstruct
    public void show() {
        inForce = service.firstDay();
        firstDay = inForce;
        history = null;
    }

    public void set() {
        service.set(firstDay, inForce, reason);
        reason = null;
        show();
        toast.say("counting.set");
    }

    public boolean isMaySet() {
        return current.may(Verb.COUNTING_START_SET);
    }

    /** Null where the system counted ever since. */
    public LocalDate getInForce() {
        return inForce;
    }

    public List<CountingStart> getHistory() {
        if (history == null) {
            history = service.history();
        }
        return history;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
