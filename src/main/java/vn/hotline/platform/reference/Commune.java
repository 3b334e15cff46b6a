package vn.hotline.platform.reference;

import jakarta.persistence.Entity;
import java.time.LocalDate;

/** A commune, ward or special zone, the level below the province since districts ended on 1 July 2025. */
@Entity
public class Commune extends PlaceUnit {

    private String provinceCode;

    protected Commune() {}

    /** A unit as it is from a day on. */
    public Commune(int id, String code, String provinceCode, String name, String kind, LocalDate validFrom) {
        super(id, code, name, kind, validFrom);
        this.provinceCode = provinceCode;
    }

    public String getProvinceCode() {
        return provinceCode;
    }

    public String getKindKey() {
        return "commune." + getKind();
    }
}
