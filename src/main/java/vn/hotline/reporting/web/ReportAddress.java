package vn.hotline.reporting.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.util.Faces;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.PeriodKind;

/** What a report shows is written in its address, so that it can be kept and passed on. */
final class ReportAddress {

    static final String AGAINST_FROM = "afrom";
    static final String AGAINST_TO = "ato";

    private ReportAddress() {}

    /** @param against null unless a period to compare with was chosen */
    static String totals(
            Helpline line, PeriodKind kind, Period period, Comparison compare, Period against, Integer centreId) {
        return "/reporting/totals?line=" + line + "&kind=" + kind + span(period) + "&compare=" + compare
                + (against == null ? "" : against(against)) + centre(centreId);
    }

    static String against(Period chosen) {
        return "&" + AGAINST_FROM + "=" + chosen.from() + "&" + AGAINST_TO + "=" + chosen.to();
    }

    static String rows(String figure, Helpline line, Period period, Integer centreId) {
        return "/reporting/rows?figure=" + figure + "&line=" + line + span(period) + centre(centreId);
    }

    /** Where a page goes on to a period report. */
    static String report(long id) {
        return "/reporting/report?faces-redirect=true&id=" + id;
    }

    static String report(long id, Comparison compare) {
        return "/reporting/report?id=" + id + "&compare=" + compare;
    }

    /** Leads the browser there. */
    static void go(String address) {
        Faces.redirect(Faces.getRequestContextPath() + address);
    }

    private static String span(Period period) {
        return "&from=" + period.from() + "&to=" + period.to();
    }

    private static String centre(Integer centreId) {
        return centreId == null ? "" : "&centre=" + centreId;
    }

    /** Of an address somebody may have changed by hand: what cannot be read is left out. */
    static Optional<Period> period(String from, String to) {
        if (from == null || to == null) {
            return Optional.empty();
        }
        return Days.read(from)
                .flatMap(first ->
                        Days.read(to).filter(last -> !last.isBefore(first)).map(last -> new Period(first, last)));
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name == null ? null : name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static Integer number(String digits) {
        return digits != null && digits.matches("\\d{1,3}") ? Integer.valueOf(digits) : null;
    }

    /** The parameters of an address that was made here. */
    static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : address.substring(address.indexOf('?') + 1).split("&")) {
            int equals = part.indexOf('=');
            parameters.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return parameters;
    }
}
