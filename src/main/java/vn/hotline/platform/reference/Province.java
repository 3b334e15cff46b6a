package vn.hotline.platform.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A province or city as it was in a span of days: codes were given anew in 2025, so (code, valid from) is the key. */
@Entity
public class Province {

    @Id
    private int id;

    private String code;
    private String name;
    private String kind;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Integer successorId;

    protected Province() {}

    /** A unit as it is from a day on. */
    public Province(int id, String code, String name, String kind, LocalDate validFrom) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.validFrom = validFrom;
    }

    /** It goes into another unit, which begins the day after. */
    public void endOn(LocalDate lastDay, int successor) {
        validTo = lastDay;
        successorId = successor;
    }

    public String getKindKey() {
        return "province." + kind;
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

    /** The unit it went into, or null while it stands. */
    public Integer getSuccessorId() {
        return successorId;
    }
}
