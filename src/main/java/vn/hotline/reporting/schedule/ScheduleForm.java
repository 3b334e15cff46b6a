package vn.hotline.reporting.schedule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Line;

/** A schedule as filled in. */
public class ScheduleForm implements Serializable {

    private static final int MORNING = 7;

    private ScheduleKind kind;
    private Line line;
    private Integer centreId;
    private Integer hour = MORNING;
    private List<Long> recipientIds = new ArrayList<>();

    public ScheduleKind getKind() {
        return kind;
    }

    public void setKind(ScheduleKind kind) {
        this.kind = kind;
    }

    public Line getLine() {
        return line;
    }

    public void setLine(Line line) {
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
