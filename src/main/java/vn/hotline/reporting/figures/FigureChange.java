package vn.hotline.reporting.figures;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Helpline;

/** What one save changed in the figures of one day and centre. It waits here until it is folded into the totals. */
@Entity
@Immutable
public class FigureChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private LocalDate day;
    private int centreId;

    /** {@code measure:code:amount}, separated by blanks. */
    private String cells;

    protected FigureChange() {}

    FigureChange(CellsOfDay changed) {
        line = changed.line();
        day = changed.day();
        centreId = changed.centreId();
        cells = changed.cells();
    }
}
