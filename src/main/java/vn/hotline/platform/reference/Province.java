package vn.hotline.platform.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A province or city as it was in a span of days: codes were given anew in 2025, so (code, valid from) is the key. */
@Entity
@Immutable
public class Province {

    @Id
    private int id;

    private String code;
    private String name;
    private String kind;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Integer successorId;

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
