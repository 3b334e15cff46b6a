package vn.hotline.reporting.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hotline.contact.ContactFacts;
import vn.hotline.counselling.CounsellingFacts;
import vn.hotline.intervention.lead.CaseFacts;
import vn.hotline.kernel.Line;
import vn.hotline.referral.ReferralFacts;

/** What a record adds to the figures, cell by cell. {@link FigureCount} counts the same from the tables. */
public final class FigureCells {

    private final Map<Cell, Long> amounts = new LinkedHashMap<>();

    private FigureCells() {}

    /** @param facts of a record of whatever kind; null for one that does not count */
    public static Map<Cell, Long> of(Object facts) {
        if (facts == null) {
            return Map.of();
        }
        if (facts instanceof ContactFacts contact) {
            return of(contact);
        }
        if (facts instanceof CounsellingFacts session) {
            return of(session);
        }
        return facts instanceof CaseFacts one ? of(one) : of((ReferralFacts) facts);
    }

    /** @param facts null for a contact that does not count */
    public static Map<Cell, Long> of(ContactFacts facts) {
        FigureCells cells = new FigureCells();
        if (facts != null) {
            Place place = new Place(facts.line(), facts.day(), facts.centreId());
            cells.add(place, Measure.CONTACT_CHANNEL, facts.channel().name(), 1);
            if (facts.level() != null) {
                cells.add(place, Measure.CONTACT_LEVEL, facts.level().name(), 1);
                cells.add(place, Measure.CONTACT_SOURCE, facts.channel().name(), 1);
                cells.add(place, Measure.CONTACT_PROVINCE, code(facts.provinceId()), 1);
                cells.add(place, Measure.CONTACT_CALLER, code(facts.callerKind()), 1);
                cells.add(place, Measure.CONTACT_REASON, code(facts.reason()), 1);
            }
            if (facts.disposition() != null) {
                cells.add(
                        place, Measure.CONTACT_DISPOSITION, facts.disposition().name(), 1);
            }
        }
        return cells.amounts;
    }

    /** @param facts null for a counselling record that does not count */
    public static Map<Cell, Long> of(CounsellingFacts facts) {
        FigureCells cells = new FigureCells();
        if (facts != null) {
            Place place = new Place(facts.line(), facts.day(), facts.centreId());
            facts.topics().forEach(topic -> cells.add(place, Measure.COUNSELLING_TOPIC, topic, 1));
        }
        return cells.amounts;
    }

    /** @param facts null for a case that does not count */
    public static Map<Cell, Long> of(CaseFacts facts) {
        FigureCells cells = new FigureCells();
        if (facts != null) {
            Place opened = new Place(facts.line(), facts.openedDay(), facts.centreId());
            cells.add(opened, Measure.CASE_TYPE, code(facts.type()), 1);
            cells.add(opened, Measure.CASE_SOURCE, facts.source().name(), 1);
            cells.add(opened, Measure.CASE_PROVINCE, code(facts.provinceId()), 1);
            cells.add(
                    opened, Measure.CASE_CHILDREN, Measure.ALL, facts.persons().size());
            for (CaseFacts.Person person : facts.persons()) {
                cells.add(opened, Measure.CASE_PERSON_SEX, person.sex().name(), 1);
                cells.add(opened, Measure.CASE_PERSON_AGE, person.age().name(), 1);
            }
            if (facts.firstReferredDay() != null) {
                Place referred = new Place(facts.line(), facts.firstReferredDay(), facts.centreId());
                cells.add(referred, Measure.REFERRED_CASES, Measure.ALL, 1);
                cells.add(
                        referred,
                        Measure.REFERRED_PERSONS,
                        Measure.ALL,
                        facts.persons().size());
            }
            if (facts.closedDay() != null) {
                Place closed = new Place(facts.line(), facts.closedDay(), facts.centreId());
                cells.add(closed, Measure.CASE_OUTCOME, code(facts.outcome()), 1);
            }
        }
        return cells.amounts;
    }

    /** @param facts null for a referral that does not count */
    public static Map<Cell, Long> of(ReferralFacts facts) {
        FigureCells cells = new FigureCells();
        if (facts != null) {
            Place sent = new Place(facts.line(), facts.sentDay(), facts.centreId());
            cells.add(sent, Measure.REFERRAL_AGENCY, facts.agencyKind(), 1);
            cells.add(sent, Measure.REFERRAL_HELPED, facts.agencyKind(), facts.helped());
        }
        return cells.amounts;
    }

    /** What has to be added to the figures so that they hold {@code after} where they held {@code before}. */
    public static Map<Cell, Long> difference(Map<Cell, Long> before, Map<Cell, Long> after) {
        Map<Cell, Long> difference = new LinkedHashMap<>();
        before.forEach((cell, amount) -> difference.merge(cell, -amount, Long::sum));
        after.forEach((cell, amount) -> difference.merge(cell, amount, Long::sum));
        difference.values().removeIf(amount -> amount == 0);
        return difference;
    }

    private record Place(Line line, LocalDate day, int centreId) {}

    private void add(Place place, Measure measure, String code, long amount) {
        if (amount != 0) {
            amounts.merge(new Cell(place.line, place.day, place.centreId, measure, code), amount, Long::sum);
        }
    }

    private static String code(Object code) {
        return code == null ? Measure.UNKNOWN : code.toString();
    }
}
