package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.reporting.analysis.pivot.Condition;
import vn.hotline.reporting.analysis.pivot.PivotComparison;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.ReportWords;

/** A pivot written in an address, so that a link opens the same table for somebody else, and read from one again. */
final class PivotAddress {

    static final String LINE = "line";
    static final String MEASURE = "measure";
    static final String EVENT = "by";
    static final String ROWS = "rows";
    static final String COLUMNS = "cols";
    static final String CONDITIONS = "where";
    static final String FROM = "from";
    static final String TO = "to";
    static final String CENTRE = "centre";
    static final String COMPARISON = "compare";
    /** What a cell is made of, beside its line, period and centre. */
    static final Set<String> CELL = Set.of(MEASURE, EVENT, CONDITIONS, ROWS, COLUMNS);

    static final String AGAINST_FROM = ReportAddress.AGAINST_FROM;
    static final String AGAINST_TO = ReportAddress.AGAINST_TO;

    /** @param unreadable parameters that were left out because they say nothing that is known here */
    record Read(PivotRequest request, List<String> unreadable) {

        /** What cannot be read or answered, in words. */
        List<String> problems(ReportWords words) {
            Stream<String> ofAddress = unreadable.isEmpty()
                    ? Stream.empty()
                    : Stream.of(words.text("pivot.problem.unreadable", String.join(", ", unreadable)));
            Stream<String> ofRequest = request.problems().list().stream()
                    .map(problem ->
                            words.text(problem.key(), problem.arguments().toArray()))
                    .distinct();
            return Stream.concat(ofAddress, ofRequest).toList();
        }
    }

    private PivotAddress() {}

    static String pivot(PivotRequest request) {
        return "/reporting/pivot?" + subject(request) + grouping(request) + comparison(request);
    }

    /** The rows of a cell; how it was grouped is the way back. */
    static String rows(PivotRequest request, Period period, List<Condition> conditions) {
        return "/reporting/rows?" + subject(request.of(period).with(conditions)) + grouping(request);
    }

    private static String subject(PivotRequest request) {
        return LINE + "=" + request.line() + "&" + MEASURE + "=" + request.measure() + "&" + EVENT + "="
                + request.event()
                + "&" + FROM + "=" + request.period().from() + "&" + TO + "="
                + request.period().to()
                + (request.conditions().isEmpty() ? "" : "&" + CONDITIONS + "=" + Condition.text(request.conditions()))
                + (request.centreId() == null ? "" : "&" + CENTRE + "=" + request.centreId());
    }

    private static String grouping(PivotRequest request) {
        return "&" + ROWS + "=" + request.rows()
                + (request.columns() == null ? "" : "&" + COLUMNS + "=" + request.columns());
    }

    private static String comparison(PivotRequest request) {
        if (request.comparison() == PivotComparison.NOTHING) {
            return "";
        }
        return "&" + COMPARISON + "=" + request.comparison()
                + (request.against() == null ? "" : ReportAddress.against(request.against()));
    }

    /** The table that rows were opened from, without the conditions of the cell. */
    static String back(PivotRequest rows) {
        return pivot(rows.with(rows.conditions().stream()
                .filter(condition -> condition.dimension() != rows.rows() && condition.dimension() != rows.columns())
                .toList()));
    }

    /** @param usual stands for what the address does not say, or says in a way that cannot be read */
    static Read read(Map<String, String> parameters, PivotRequest usual) {
        Reader reader = new Reader(parameters);
        Helpline line = reader.constant(LINE, Helpline.class).orElse(usual.line());
        Optional<PivotMeasure> asked = reader.named(MEASURE, Measures.STANDARD::pivot);
        PivotMeasure measure = asked.orElse(usual.measure());
        CountedBy event =
                // where there is one event only, it is meant
                reader.constant(EVENT, CountedBy.class)
                        .filter(by -> measure.events().size() > 1)
                        .orElse(measure.events().get(0));
        Optional<Dimension> rows = reader.named(ROWS, Measures.STANDARD::dimension);
        Optional<Dimension> columns = reader.named(COLUMNS, Measures.STANDARD::dimension);
        boolean bare = asked.isEmpty() && rows.isEmpty() && columns.isEmpty();
        PivotRequest request = new PivotRequest(
                line,
                measure,
                event,
                rows.orElse(usual.rows()),
                columns.orElse(bare ? usual.columns() : null),
                reader.conditions(),
                reader.period(FROM, TO).orElse(usual.period()),
                reader.number(CENTRE),
                reader.constant(COMPARISON, PivotComparison.class).orElse(PivotComparison.NOTHING),
                reader.period(AGAINST_FROM, AGAINST_TO).orElse(null));
        return new Read(request, reader.unreadable);
    }

    /** Takes parameters one by one and notes those that cannot be read. */
    private record Reader(Map<String, String> parameters, List<String> unreadable) {

        Reader(Map<String, String> parameters) {
            this(parameters, new ArrayList<>());
        }

        <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
            return note(name, ReportAddress.constant(type, parameters.get(name)));
        }

        <T> Optional<T> named(String name, Function<String, Optional<T>> known) {
            String said = parameters.get(name);
            return note(name, known.apply(said == null ? null : said.toUpperCase(Locale.ROOT)));
        }

        Optional<Period> period(String from, String to) {
            Optional<Period> period = ReportAddress.period(parameters.get(from), parameters.get(to));
            note(from, period);
            return note(to, period);
        }

        List<Condition> conditions() {
            return note(CONDITIONS, Condition.parse(parameters.get(CONDITIONS))).orElse(List.of());
        }

        Integer number(String name) {
            return note(name, Optional.ofNullable(ReportAddress.number(parameters.get(name))))
                    .orElse(null);
        }

        private <T> Optional<T> note(String name, Optional<T> value) {
            String said = parameters.get(name);
            if (value.isEmpty() && said != null && !said.isBlank()) {
                unreadable.add(name);
            }
            return value;
        }
    }
}
