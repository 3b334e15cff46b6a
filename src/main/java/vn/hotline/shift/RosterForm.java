package vn.hotline.shift;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hotline.kernel.Helpline;

/** A shift of somebody as typed. */
public class RosterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long person;
    private Helpline line;
    private LocalDate day;
    private String begins;
    private String ends;

    public RosterForm() {}

    /** What is put right begins with what stands. */
    RosterForm(RosterDuty duty) {
        person = duty.getUserId();
        line = duty.getLine();
        day = duty.time().day();
        begins = duty.time().from();
        ends = duty.time().to();
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    /** Null for both. */
    public Helpline getLine() {
        return line;
    }

    public void setLine(Helpline line) {
        this.line = line;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getBegins() {
        return begins;
    }

    public void setBegins(String begins) {
        this.begins = begins;
    }

    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = ends;
    }
}
