package vn.hotline.reporting.figures;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Line;

/** What one save changed in the figures of one day and centre. It waits here until it is folded into the totals. */
@Entity
@Immutable
public class FigureChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Line line;

    private LocalDate day;
    private int centreId;

    /** {@code measure:code:amount}, separated by blanks. */
    private String cells;

    protected FigureChange() {}

    private FigureChange(Line line, LocalDate day, int centreId, String cells) {
        this.line = line;
        this.day = day;
        this.centreId = centreId;
        this.cells = cells;
    }

    private record Place(Line line, LocalDate day, int centreId) {}

    /** One row for each day and centre that is concerned: usually one, none if nothing changed. */
    static List<FigureChange> of(Map<Cell, Long> difference) {
        Map<Place, List<String>> places = new LinkedHashMap<>();
        difference.forEach((cell, amount) -> places.computeIfAbsent(
                        new Place(cell.line(), cell.day(), cell.centreId()), place -> new ArrayList<>())
                .add(cell.measure() + ":" + cell.code() + ":" + amount));
        return places.entrySet().stream()
                .map(place -> new FigureChange(
                        place.getKey().line,
                        place.getKey().day,
                        place.getKey().centreId,
                        String.join(" ", place.getValue())))
                .collect(Collectors.toList());
    }

    Map<Cell, Long> amounts() {
        return parse(line, day, centreId, cells);
    }

    static Map<Cell, Long> parse(Line line, LocalDate day, int centreId, String cells) {
        Map<Cell, Long> amounts = new LinkedHashMap<>();
        for (String cell : cells.split(" ")) {
            String[] part = cell.split(":");
            amounts.merge(
                    new Cell(line, day, centreId, Measure.valueOf(part[0]), part[1]), Long.valueOf(part[2]), Long::sum);
        }
        return amounts;
    }

    public Long getId() {
        return id;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getCells() {
        return cells;
    }
}
