package vn.hotline.reporting.schedule;

import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** A schedule as filled in. */
@Words("schedule.")
public class ScheduleForm extends RecordForm {

    private static final int MORNING = 7;

    private ScheduleKind kind;

    @Shown(label = "schedule.lineOf")
    private Helpline line;

    @Shown(label = "report.centre", as = Shown.As.CENTRE)
    private Integer centreId;

    private Integer hour = MORNING;

    @Shown(label = "schedule.recipients", as = Shown.As.PERSON)
    private List<Long> recipientIds = new ArrayList<>();

    public ScheduleKind getKind() {
        return kind;
    }

    public void setKind(ScheduleKind kind) {
        this.kind = kind;
    }

    public Helpline getLine() {
        return line;
    }

    public void setLine(Helpline line) {
        this.line = line;
    }

    public Integer getCentreId() {
        return centreId;
    }

    public void setCentreId(Integer centreId) {
        this.centreId = centreId;
    }

    public Integer getHour() {
        return hour;
    }

    public void setHour(Integer hour) {
        this.hour = hour;
    }

    public List<Long> getRecipientIds() {
        return recipientIds;
    }

    public void setRecipientIds(List<Long> recipientIds) {
        this.recipientIds = recipientIds;
    }
}
