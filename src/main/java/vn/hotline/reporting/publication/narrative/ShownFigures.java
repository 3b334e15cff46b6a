package vn.hotline.reporting.publication.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;

/** Every number a report can say in a language, as it is written there, and what it is taken from. */
public final class ShownFigures {

    private final Totals totals;
    private final ReportWords words;
    private final Map<String, FigureRow> rows = new HashMap<>();
    private final Map<String, List<FigureRef>> byShown = new HashMap<>();

    public ShownFigures(Totals totals, ReportWords words) {
        this.totals = totals;
        this.words = words;
        totals.rows().forEach(row -> rows.put(row.code(), row));
        offer(Aspect.VALUE);
        for (Comparison with : Comparison.usual()) {
            offer(Aspect.DIFFERENCE, with);
            offer(Aspect.COMPARED, with);
            offer(Aspect.PERCENT, with);
        }
        offer(Aspect.SHARE);
        offer(Aspect.ROUNDED);
        offer(Aspect.DAILY);
    }

    private void offer(Aspect aspect) {
        offer(aspect, null);
    }

    private void offer(Aspect aspect, Comparison with) {
        for (FigureRow row : totals.rows()) {
            FigureRef ref = new FigureRef(row.code(), aspect, with);
            shown(ref).ifPresent(shown -> byShown.computeIfAbsent(shown, any -> new ArrayList<>())
                    .add(ref));
        }
    }

    public ReportWords words() {
        return words;
    }

    /**
     * What a number is taken from: the first figure of the report that is written so, one whose unit follows before
     * others.
     *
     * @param after what follows in the text
     * @param unitNeeded only a figure whose unit follows
     */
    Optional<FigureRef> find(String shown, String after, boolean unitNeeded) {
        List<FigureRef> alike = byShown.getOrDefault(shown, List.of());
        Optional<FigureRef> withUnit =
                alike.stream().filter(ref -> isUnit(ref, after.strip())).findFirst();
        return withUnit.isPresent() || unitNeeded ? withUnit : alike.stream().findFirst();
    }

    private boolean isUnit(FigureRef ref, String after) {
        return after.startsWith(words.label(rows.get(ref.code()).unit()));
    }

    /** How the number is written now; empty if there are no data for it. */
    public Optional<String> shown(FigureRef ref) {
        FigureRow row = rows.get(ref.code());
        if (row == null || row.value() == null) {
            return Optional.empty();
        }
        return ref.aspect().isCompared() ? compared(row.compared().get(ref.with()), ref.aspect()) : own(row, ref);
    }

    private Optional<String> own(FigureRow row, FigureRef ref) {
        return switch (ref.aspect()) {
            case VALUE -> Optional.of(words.numbers().number(row.value()));
            case ROUNDED -> Optional.of(Rounded.of(row.value()).in(words));
            case DAILY ->
                // the days before are not known, so a mean over all of them would be wrong
                row.since() != null
                        ? Optional.empty()
                        : Optional.of(Rounded.mean(row.value(), totals.counted().days())
                                .in(words));
            case SHARE -> share(row);
            default -> Optional.empty();
        };
    }

    private Optional<String> compared(Compared other, Aspect aspect) {
        if (other == null) {
            return Optional.empty();
        }
        return switch (aspect) {
            case COMPARED -> Optional.ofNullable(other.value()).map(words.numbers()::number);
            case DIFFERENCE ->
                Optional.ofNullable(other.difference()).map(Math::abs).map(words.numbers()::number);
            default -> percent(other.percent());
        };
    }

    private Optional<String> share(FigureRow row) {
        FigureRow whole = rows.get(wholeOf(row.code()));
        return whole == null
                        || whole.value() == null
                        // what was counted in part is no share of a published whole
                        || !Objects.equals(row.since(), whole.since())
                ? Optional.empty()
                : percent(Compared.percent(row.value(), whole.value()));
    }

    /** The figure that this one is a part of, or null. */
    public static String wholeOf(String code) {
        return Stream.of(Figures.INTERVENTIONS, Figures.COUNSELLING)
                .filter(whole -> code.startsWith(whole + "."))
                .findFirst()
                .orElse(null);
    }

    private Optional<String> percent(BigDecimal percent) {
        return Optional.ofNullable(percent)
                .map(value -> words.numbers().percent(value.abs()).replace("+", ""));
    }
}
