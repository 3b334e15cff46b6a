package vn.hotline.quality.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;

/** That contacts of a centre and week were drawn: with its seed anybody can draw them again. */
@Entity
@Immutable
@Table(name = "quality_draw")
public class Draw extends BaseEntity {

    private static final int DAYS = 7;

    private int centreId;
    private LocalDate monday;
    private String seed;
    private int perWeek;
    private Instant drawnAt;

    protected Draw() {}

    Draw(int centreId, LocalDate monday, Lot lot, int perWeek, Instant at) {
        this.centreId = centreId;
        this.monday = monday;
        this.seed = lot.seed();
        this.perWeek = perWeek;
        this.drawnAt = at;
    }

    /** As it was for one person. */
    DrawnBy of(DrawnPerson person) {
        return new DrawnBy(monday, monday.plusDays(DAYS - 1L), drawnAt, person.getContacts(), person.getDrawn(), seed);
    }

    int getCentreId() {
        return centreId;
    }

    int getPerWeek() {
        return perWeek;
    }
}
