package vn.hotline.contact.known;

import java.io.Serializable;
import java.time.LocalDate;

/** What is typed to flag a caller. */
public class FlagForm implements Serializable {

    private FlagKind kind;
    private String callerNumber;
    private String callerZaloId;
    private String reason;
    private LocalDate endsOn;

    public FlagKind getKind() {
        return kind;
    }

    public void setKind(FlagKind kind) {
        this.kind = kind;
    }

    public String getCallerNumber() {
        return callerNumber;
    }

    public void setCallerNumber(String callerNumber) {
        this.callerNumber = callerNumber;
    }

    public String getCallerZaloId() {
        return callerZaloId;
    }

    public void setCallerZaloId(String callerZaloId) {
        this.callerZaloId = callerZaloId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The last day it is to stand. */
    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
