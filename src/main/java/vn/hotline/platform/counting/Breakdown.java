package vn.hotline.platform.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hotline.kernel.Helpline;

/**
 * How a report shows a measure: a figure for each of its codes, in a table of their own unless said otherwise. Tables,
 * words, the interface and the sums that protect small numbers read it from here.
 *
 * <p>It is put together where its measure is declared and never changed afterwards.
 */
public final class Breakdown {

    /** What the name of a figure says it is a part of. */
    public enum Told {
        /** The title of its table. */
        SECTION,
        /** The figure of all rows. */
        WHOLE,
        NOTHING
    }

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");
    private static final Pattern PROVINCE = Pattern.compile("\\d{1,5}|" + Measure.UNKNOWN);

    private final String prefix;
    private final Section section;
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private Told told = Told.SECTION;
    private boolean withUnknown = true;
    private boolean inOwnWords;
    private boolean underWhole;
    private boolean watched;
    private Helpline only;
    private Measure measure;

    private Breakdown(String prefix, Section section) {
        this.prefix = prefix;
        this.section = section;
    }

    /** @param prefix what the names of its figures begin with, such as {@code interventions.source.} */
    public static Breakdown of(String prefix, Section section) {
        return new Breakdown(prefix, section);
    }

    /** Every row has a code. */
    public Breakdown withoutUnknown() {
        withUnknown = false;
        return this;
    }

    /** Its figures are published under words of their own: {@code report.figure.NAME.LINE}. */
    public Breakdown inOwnWords() {
        inOwnWords = true;
        return this;
    }

    public Breakdown told(Told partOf) {
        told = partOf;
        return this;
    }

    /** Its figures stand in the main table below the figure of all rows, the largest first. */
    public Breakdown underWhole() {
        underWhole = true;
        return told(Told.WHOLE);
    }

    /** Somebody is warned when one of its figures departs from its usual level. */
    public Breakdown watched() {
        watched = true;
        return this;
    }

    /** The other line does not publish it. */
    public Breakdown only(Helpline line) {
        only = line;
        return this;
    }

    /** Publishes several codes as one figure, before those of single codes. */
    public Breakdown group(String name, List<String> codes) {
        groups.put(name, codes);
        return this;
    }

    Breakdown of(Measure its) {
        measure = its;
        return this;
    }

    public Measure measure() {
        return measure;
    }

    public Dimension dimension() {
        return measure.dimension();
    }

    public String prefix() {
        return prefix;
    }

    public Section section() {
        return section;
    }

    public Told told() {
        return told;
    }

    /** Whether rows without a code have a figure, too. */
    public boolean mayBeUnknown() {
        return withUnknown;
    }

    public boolean isInOwnWords() {
        return inOwnWords;
    }

    public boolean isUnderWhole() {
        return underWhole;
    }

    public boolean isWatched() {
        return watched;
    }

    public boolean isOn(Helpline line) {
        return only == null || only == line;
    }

    /** What a figure's name says behind the prefix; empty if it is none of these. */
    public Optional<String> codeIn(String figure) {
        return Optional.ofNullable(figure)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(rest -> rest.equals(rest.toLowerCase(Locale.ROOT)))
                .map(rest -> rest.toUpperCase(Locale.ROOT))
                .filter(code -> (dimension().isProvince() ? PROVINCE : CODE)
                        .matcher(code)
                        .matches());
    }

    /** Whether the program knows its codes itself, so that it always has the same figures. */
    public boolean isFixed() {
        return dimension().constants() != null;
    }

    /** The names behind the prefix, where the program knows them itself. */
    public List<String> fixedCodes() {
        List<String> codes = new ArrayList<>(groups.keySet());
        dimension().constantNames().stream()
                .filter(code -> groups.values().stream().noneMatch(group -> group.contains(code)))
                .forEach(codes::add);
        if (withUnknown && !codes.contains(Measure.UNKNOWN)) {
            codes.add(Measure.UNKNOWN);
        }
        return codes;
    }

    /** @param code behind the prefix */
    public Figure figure(Helpline line, String code) {
        return figure(line, code, groups.getOrDefault(code, List.of(code)));
    }

    /** @param codes of the measure that are this figure */
    public Figure figure(Helpline line, String code, List<String> codes) {
        return new Figure(
                prefix + code.toLowerCase(Locale.ROOT),
                section,
                measure.population().source().subject().unit(line),
                measure,
                codes);
    }
}
