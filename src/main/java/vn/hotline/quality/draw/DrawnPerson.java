package vn.hotline.quality.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;

/** Among how many contacts of a person was drawn, and how many were. */
@Entity
@Immutable
@Table(name = "quality_draw_person")
public class DrawnPerson extends BaseEntity {

    private long drawId;
    private long userId;
    private int contacts;
    private int drawn;

    protected DrawnPerson() {}

    DrawnPerson(Draw draw, long userId, int contacts, int drawn) {
        this.drawId = draw.getId();
        this.userId = userId;
        this.contacts = contacts;
        this.drawn = drawn;
    }

    int getContacts() {
        return contacts;
    }

    int getDrawn() {
        return drawn;
    }
}
