package vn.hotline.reporting.publication.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.hotline.contact.Channel;
import vn.hotline.kernel.Line;
import vn.hotline.reporting.figures.CodedFigures;
import vn.hotline.reporting.figures.Figures;

/**
 * Which figures of a report add up to others: what an outside reader can compute with. Of two equal ways to say a sum
 * the shorter is written down, so that the sums meet in single figures only, which {@link Suppression} relies on.
 */
final class FigureSums {

    /** @param whole equals all parts together */
    record Sum(String whole, List<String> parts) {}

    /** The sum of all contacts, which no table says but dispositions and levels, and channels, add up to. */
    private static final String ALL_CONTACTS = "(contacts)";

    /** The sum of all persons in cases, which the trafficking line tells by sex and by age alone. */
    private static final String ALL_PERSONS = "(persons)";

    private FigureSums() {}

    /** @param values of one period, by code; what is not known is missing */
    static List<Sum> of(Line line, Map<String, Long> values) {
        List<Sum> sums = new ArrayList<>();
        add(sums, values, Figures.INTERVENTIONS, isType());
        add(sums, values, Figures.INTERVENTIONS, code -> code.startsWith(Figures.SOURCE));
        add(sums, values, Figures.INTERVENTIONS, code -> code.startsWith(Figures.CASES_IN));
        add(sums, values, Figures.COUNSELLING, isLevel());
        add(sums, values, Figures.COUNSELLING, code -> code.startsWith(Figures.COUNSELLING_IN));
        add(sums, values, Figures.COUNSELLING, code -> code.startsWith(Figures.COUNSELLING_FROM));
        add(sums, values, Figures.COUNSELLING, code -> CodedFigures.CALLERS
                .code(code)
                .isPresent());
        add(sums, values, Figures.COUNSELLING, code -> CodedFigures.REASONS
                .code(code)
                .isPresent());
        add(sums, values, Figures.CHILDREN, code -> code.startsWith(Figures.PERSONS_SEX));
        add(sums, values, Figures.CHILDREN, code -> code.startsWith(Figures.PERSONS_AGE));
        add(sums, values, Figures.APP_ZALO, isNotice());
        if (line == Line.CHILD_PROTECTION) {
            add(
                    sums,
                    values,
                    Figures.CALLS,
                    (Figures.CHANNEL + Channel.PHONE.name().toLowerCase())::equals);
        } else {
            add(sums, values, Figures.CALLS, Figures.COUNSELLING::equals);
        }
        allContacts(line, sums, values);
        if (line == Line.TRAFFICKING) {
            allPersons(sums, values);
        }
        return sums;
    }

    private static Predicate<String> isType() {
        return code -> CodedFigures.TYPES.code(code).isPresent();
    }

    private static Predicate<String> isLevel() {
        return code -> code.startsWith(Figures.LEVEL)
                && !code.startsWith(Figures.COUNSELLING_IN)
                && !code.startsWith(Figures.COUNSELLING_FROM);
    }

    private static Predicate<String> isNotice() {
        return code -> Stream.of(Channel.values())
                .filter(Channel::isNotice)
                .anyMatch(
                        channel -> code.equals(Figures.CHANNEL + channel.name().toLowerCase()));
    }

    private static void add(List<Sum> sums, Map<String, Long> values, String whole, Predicate<String> isPart) {
        List<String> parts = values.keySet().stream().filter(isPart).toList();
        addIfItHolds(sums, values, whole, parts);
    }

    private static void addIfItHolds(List<Sum> sums, Map<String, Long> values, String whole, List<String> parts) {
        if (values.containsKey(whole)
                && !parts.isEmpty()
                && parts.stream().mapToLong(values::get).sum() == values.get(whole)) {
            sums.add(new Sum(whole, parts));
        }
    }

    /** Channels say how many contacts there were; so do counselling and dispositions. */
    private static void allContacts(Line line, List<Sum> sums, Map<String, Long> values) {
        List<String> byChannel = new ArrayList<>(values.keySet().stream()
                .filter(code -> code.startsWith(Figures.CHANNEL))
                .filter(isNotice().negate())
                .toList());
        if (values.containsKey(Figures.APP_ZALO)) {
            byChannel.add(Figures.APP_ZALO);
        }
        List<String> byOutcome = new ArrayList<>(values.keySet().stream()
                .filter(code -> code.startsWith(Figures.DISPOSITION))
                .toList());
        if (values.containsKey(Figures.COUNSELLING)) {
            byOutcome.add(Figures.COUNSELLING);
        }
        long contacts = byChannel.stream().mapToLong(values::get).sum();
        boolean complete = byChannel.size() > 1
                && byOutcome.size() > 1
                && byOutcome.stream().mapToLong(values::get).sum() == contacts;
        if (complete) {
            sums.add(new Sum(ALL_CONTACTS, byChannel));
            sums.add(new Sum(ALL_CONTACTS, byOutcome));
        }
    }

    /** The persons of all cases are written by sex and by age, but not as a number on the trafficking line. */
    private static void allPersons(List<Sum> sums, Map<String, Long> values) {
        List<String> bySex = values.keySet().stream()
                .filter(code -> code.startsWith(Figures.PERSONS_SEX))
                .toList();
        List<String> byAge = values.keySet().stream()
                .filter(code -> code.startsWith(Figures.PERSONS_AGE))
                .toList();
        long persons = bySex.stream().mapToLong(values::get).sum();
        if (!bySex.isEmpty()
                && !byAge.isEmpty()
                && byAge.stream().mapToLong(values::get).sum() == persons) {
            sums.add(new Sum(ALL_PERSONS, bySex));
            sums.add(new Sum(ALL_PERSONS, byAge));
        }
    }

    /** Whether it stands in no table, so that nobody is told its value. */
    static boolean isUnwritten(String code) {
        return code.equals(ALL_CONTACTS) || code.equals(ALL_PERSONS);
    }
}
