package vn.hotline.platform.reference;

import jakarta.persistence.Entity;
import java.time.LocalDate;

/** A province or city as it was in a span of days: codes were given anew in 2025, so (code, valid from) is the key. */
@Entity
public class Province extends PlaceUnit {

    protected Province() {}

    /** A unit as it is from a day on. */
    public Province(int id, String code, String name, String kind, LocalDate validFrom) {
        super(id, code, name, kind, validFrom);
    }

    public String getKindKey() {
        return "province." + getKind();
    }
}
