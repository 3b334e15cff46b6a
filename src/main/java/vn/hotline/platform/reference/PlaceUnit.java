package vn.hotline.platform.reference;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/** A unit of administration as it was in a span of days. It is never rewritten: it ends, and another one begins. */
@MappedSuperclass
public abstract class PlaceUnit {

    @Id
    private int id;

    private String code;
    private String name;
    private String kind;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Integer successorId;

    protected PlaceUnit() {}

    PlaceUnit(int id, String code, String name, String kind, LocalDate validFrom) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.validFrom = validFrom;
    }

    /** It becomes another unit, which begins the day after. */
    public void endOn(LocalDate lastDay, int successor) {
        validTo = lastDay;
        successorId = successor;
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public int getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    /** The unit it became, or null while it stands. */
    public Integer getSuccessorId() {
        return successorId;
    }
}
