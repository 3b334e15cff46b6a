package vn.hotline.reporting.figures;

import static vn.hotline.reporting.figures.Measure.UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Sex;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.reporting.figures.FigureReader.Amounts;

/**
 * All figures of each line. Names and units are those of the published reports; figures by type, agency or province are
 * as many as there are codes.
 */
@ApplicationScoped
public class Figures {

    public static final String CALLS = "calls";
    public static final String APP_ZALO = "app_zalo";
    public static final String COUNSELLING = "counselling";
    public static final String INTERVENTIONS = "interventions";
    public static final String REFERRALS = "referrals";
    public static final String CHILDREN = "children";
    public static final String VICTIMS = "victims";

    public static final String SOURCE = INTERVENTIONS + ".source.";
    public static final String CASES_IN = INTERVENTIONS + ".province.";
    public static final String LEVEL = COUNSELLING + ".";
    public static final String COUNSELLING_IN = COUNSELLING + ".province.";
    public static final String COUNSELLING_FROM = COUNSELLING + ".source.";
    public static final String CHANNEL = "contacts.channel.";
    public static final String DISPOSITION = "contacts.disposition.";
    public static final String PERSONS_SEX = "persons.sex.";
    public static final String PERSONS_AGE = "persons.age.";

    private static final Pattern PROVINCE = Pattern.compile("\\d{1,5}");

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    /** What a line is known by: the four figures that every look at it begins with. */
    public static List<String> headline(Line line) {
        return line == Line.CHILD_PROTECTION
                ? List.of(CALLS, APP_ZALO, COUNSELLING, INTERVENTIONS)
                : List.of(CALLS, LEVEL + "in_depth", REFERRALS, VICTIMS);
    }

    /** The figures whose number does not depend on codes, in the order of a report. */
    public static List<Figure> fixed(Line line) {
        List<Figure> figures = new ArrayList<>();
        figures.add(calls(line));
        figures.add(summary(
                APP_ZALO,
                Unit.NOTICES,
                Measure.CONTACT_CHANNEL,
                Arrays.stream(Channel.values())
                        .filter(Channel::isNotice)
                        .map(Enum::name)
                        .toList()));
        figures.add(summary(COUNSELLING, Unit.CONTACTS, Measure.CONTACT_LEVEL, List.of()));
        for (ContactLevel level : ContactLevel.values()) {
            figures.add(of(Section.SUMMARY, LEVEL, Unit.CONTACTS, Measure.CONTACT_LEVEL, level.name()));
        }
        figures.add(summary(INTERVENTIONS, Unit.CASES, Measure.CASE_SOURCE, List.of()));
        figures.add(summary(REFERRALS, Unit.CASES, Measure.REFERRED_CASES, List.of()));
        figures.add(persons(line));
        for (Channel channel : Channel.values()) {
            figures.add(of(Section.SOURCES, SOURCE, Unit.CASES, Measure.CASE_SOURCE, channel.name()));
            figures.add(of(Section.CHANNELS, CHANNEL, Unit.CONTACTS, Measure.CONTACT_CHANNEL, channel.name()));
        }
        if (line == Line.CHILD_PROTECTION) {
            figures.addAll(counsellingBySource());
        }
        for (Disposition disposition : Disposition.values()) {
            figures.add(of(
                    Section.DISPOSITIONS, DISPOSITION, Unit.CONTACTS, Measure.CONTACT_DISPOSITION, disposition.name()));
        }
        for (Sex sex : Sex.values()) {
            figures.add(of(Section.PERSONS_BY_SEX, PERSONS_SEX, personsOf(line), Measure.CASE_PERSON_SEX, sex.name()));
        }
        for (AgeBand age : AgeBand.values()) {
            figures.add(of(Section.PERSONS_BY_AGE, PERSONS_AGE, personsOf(line), Measure.CASE_PERSON_AGE, age.name()));
        }
        return figures;
    }

    /** As the child line publishes them: what came to it directly, and what it read in the press, letters and petitions. */
    private static List<Figure> counsellingBySource() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                COUNSELLING_FROM + "direct",
                Section.COUNSELLING_BY_SOURCE,
                Unit.CONTACTS,
                Measure.CONTACT_SOURCE,
                Arrays.stream(Channel.values())
                        .filter(Channel::isDirect)
                        .map(Enum::name)
                        .toList()));
        for (Channel channel : Channel.values()) {
            if (!channel.isDirect()) {
                figures.add(of(
                        Section.COUNSELLING_BY_SOURCE,
                        COUNSELLING_FROM,
                        Unit.CONTACTS,
                        Measure.CONTACT_SOURCE,
                        channel.name()));
            }
        }
        return figures;
    }

    private static Unit personsOf(Line line) {
        return line == Line.CHILD_PROTECTION ? Unit.CHILDREN : Unit.VICTIMS;
    }

    /**
     * The child line publishes all calls it took, worthless ones too; the trafficking line those it recorded:
     * information, counselling and referral.
     */
    private static Figure calls(Line line) {
        return line == Line.CHILD_PROTECTION
                ? summary(CALLS, Unit.CONTACTS, Measure.CONTACT_CHANNEL, List.of(Channel.PHONE.name()))
                : summary(CALLS, Unit.CONTACTS, Measure.CONTACT_LEVEL, List.of());
    }

    /** The child line publishes the children of all cases, the trafficking line the victims of the referred ones. */
    private static Figure persons(Line line) {
        return line == Line.CHILD_PROTECTION
                ? summary(CHILDREN, Unit.CHILDREN, Measure.CASE_CHILDREN, List.of())
                : summary(VICTIMS, Unit.VICTIMS, Measure.REFERRED_PERSONS, List.of());
    }

    /** All figures of a report, by types, agencies and provinces as far as they are offered or occur in the amounts. */
    public List<Figure> of(Line line, LocalDate day, Collection<Amounts> amounts) {
        List<Figure> figures = new ArrayList<>(fixed(line));
        for (CodedFigures family : CodedFigures.values()) {
            offeredOr(family, amounts).forEach(code -> figures.add(family.figure(code)));
        }
        figures.addAll(provinces(COUNSELLING_IN, day, amounts));
        figures.addAll(provinces(CASES_IN, day, amounts));
        figures.sort((one, other) -> one.section().compareTo(other.section()));
        return figures;
    }

    /** The figure of that name on a line, if there can be one. */
    public Optional<Figure> find(Line line, String code) {
        Optional<Figure> fixed = fixed(line).stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst();
        if (fixed.isPresent()) {
            return fixed;
        }
        return provinceAfter(COUNSELLING_IN, code)
                .or(() -> provinceAfter(CASES_IN, code))
                .or(() -> CodedFigures.of(code)
                        .map(family -> family.figure(family.code(code).orElseThrow())));
    }

    private Optional<Figure> provinceAfter(String prefix, String code) {
        return Optional.ofNullable(code)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).toUpperCase(Locale.ROOT))
                .filter(id -> id.equals(UNKNOWN) || PROVINCE.matcher(id).matches())
                .map(id -> province(prefix, id));
    }

    private Set<String> offeredOr(CodedFigures family, Collection<Amounts> amounts) {
        Set<String> all = new LinkedHashSet<>();
        codes.offered(family.getList()).stream().map(CodeEntry::getCode).forEach(all::add);
        amounts.forEach(amount -> all.addAll(amount.codes(family.getMeasure())));
        if (family.mayBeUnknown()) {
            all.remove(UNKNOWN);
            all.add(UNKNOWN);
        }
        return all;
    }

    /** One figure for each unit as it stood on the day; what was counted under units before it counts for it. */
    private List<Figure> provinces(String prefix, LocalDate day, Collection<Amounts> amounts) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        places.provincesOn(day)
                .forEach(province -> figures.put(
                        Integer.toString(province.getId()), province(prefix, Integer.toString(province.getId()))));
        Set<String> covered = new LinkedHashSet<>();
        figures.values().forEach(figure -> covered.addAll(figure.codes()));
        for (Amounts amount : amounts) {
            for (String code : amount.codes(measure(prefix))) {
                if (!covered.contains(code) && !code.equals(UNKNOWN)) {
                    figures.computeIfAbsent(code, id -> province(prefix, id));
                }
            }
        }
        List<Figure> all = new ArrayList<>(figures.values());
        all.add(province(prefix, UNKNOWN));
        return all;
    }

    private Figure province(String prefix, String id) {
        boolean cases = prefix.equals(CASES_IN);
        return new Figure(
                prefix + id.toLowerCase(Locale.ROOT),
                cases ? Section.CASES_BY_PROVINCE : Section.COUNSELLING_BY_PROVINCE,
                cases ? Unit.CASES : Unit.CONTACTS,
                measure(prefix),
                id.equals(UNKNOWN) ? List.of(UNKNOWN) : withPredecessors(id));
    }

    private static Measure measure(String prefix) {
        return prefix.equals(CASES_IN) ? Measure.CASE_PROVINCE : Measure.CONTACT_PROVINCE;
    }

    private List<String> withPredecessors(String id) {
        return places.withPredecessors(Integer.parseInt(id)).stream()
                .map(String::valueOf)
                .toList();
    }

    private static Figure summary(String code, Unit unit, Measure measure, List<String> codes) {
        return new Figure(code, Section.SUMMARY, unit, measure, codes);
    }

    private static Figure of(Section section, String prefix, Unit unit, Measure measure, String code) {
        return Figure.coded(section, prefix, unit, measure, code);
    }
}
