package vn.hotline.platform.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** One of the hotline's three centres. */
@Entity
@Immutable
public class Centre {

    @Id
    private int id;

    private String code;
    private String nameVi;
    private String nameEn;

    public int getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }
}
