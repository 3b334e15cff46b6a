package vn.hotline.platform.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A commune, ward or special zone, the level below the province since districts ended on 1 July 2025. */
@Entity
public class Commune {

    @Id
    private int id;

    private String code;
    private String provinceCode;
    private String name;
    private String kind;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Integer successorId;

    protected Commune() {}

    /** A unit as it is from a day on. */
    public Commune(int id, String code, String provinceCode, String name, String kind, LocalDate validFrom) {
        this.id = id;
        this.code = code;
        this.provinceCode = provinceCode;
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

    public String getProvinceCode() {
        return provinceCode;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public String getKindKey() {
        return "commune." + kind;
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
