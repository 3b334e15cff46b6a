package vn.hotline.intervention.lead;

import java.time.LocalDate;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Sex;

/**
 * What figures count of a case: nothing by which anybody could be known.
 *
 * @param source channel of the contact it was opened from
 * @param persons the children (trafficking line: victims) it has
 * @param firstReferredDay day its first referral was sent, or null
 * @param closedDay day it was closed, or null while it is open
 */
public record CaseFacts(
        Helpline line,
        int centreId,
        LocalDate openedDay,
        Channel source,
        String type,
        Integer provinceId,
        List<Person> persons,
        LocalDate firstReferredDay,
        LocalDate closedDay,
        String outcome) {

    static CaseFacts of(CaseContent one) {
        return new CaseFacts(
                one.line,
                one.centreId,
                one.openedDay,
                one.source,
                one.type,
                one.provinceId,
                one.children.stream()
                        .map(child -> Person.of(child, one.openedDay))
                        .toList(),
                one.firstReferredDay,
                one.closedDay,
                one.outcome);
    }

    /** @param age on the day the case was opened */
    public record Person(Sex sex, AgeBand age) {

        static Person of(CaseChild child, LocalDate openedDay) {
            return new Person(child.getSex(), AgeBand.of(child.getAge().yearsOn(openedDay)));
        }
    }
}
