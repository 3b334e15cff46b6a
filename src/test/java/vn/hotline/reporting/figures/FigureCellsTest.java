package vn.hotline.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactCountables;
import vn.hotline.contact.ContactFacts;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.intervention.lead.CaseFacts;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Sex;
import vn.hotline.platform.counting.Cell;
import vn.hotline.platform.counting.Measure;
import vn.hotline.referral.ReferralFacts;

class FigureCellsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final CaseFacts.Person PERSON = new CaseFacts.Person(Sex.FEMALE, AgeBand.AGE_16_17);

    /** Whatever happens to a case, the changes written add up to what it counts in the end. */
    @Property
    void changesAddUpToTheLastState(@ForAll("histories") List<CaseFacts> history) {
        Map<Cell, Long> figures = new HashMap<>();
        CaseFacts before = null;
        for (CaseFacts after : history) {
            for (CellsOfDay change :
                    CellsOfDay.of(FigureCells.difference(FigureCells.of(before), FigureCells.of(after)))) {
                assertThat(change.cells()).hasSizeLessThanOrEqualTo(2000);
                change.amounts().forEach((cell, amount) -> figures.merge(cell, amount, Long::sum));
            }
            before = after;
        }
        figures.values().removeIf(amount -> amount == 0);

        assertThat(figures).isEqualTo(FigureCells.of(before));
    }

    @Provide
    Arbitrary<List<CaseFacts>> histories() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 2).map(DAY::plusDays);
        return Combinators.combine(
                        days,
                        Arbitraries.of(Channel.values()),
                        Arbitraries.of("VIOLENCE", "ACCIDENT_LOST").injectNull(0.3),
                        Arbitraries.of(1, 179).injectNull(0.3),
                        Combinators.combine(Arbitraries.of(Sex.values()), Arbitraries.of(AgeBand.values()))
                                .as(CaseFacts.Person::new)
                                .list()
                                .ofMaxSize(4),
                        days.injectNull(0.5),
                        days.injectNull(0.5))
                .as((opened, source, type, province, persons, referred, closed) -> new CaseFacts(
                        Helpline.CHILD_PROTECTION,
                        1,
                        opened,
                        source,
                        type,
                        province,
                        persons,
                        referred,
                        closed,
                        closed == null ? null : "SAFE"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Example
    void nothingIsWrittenWhereNothingChanged() {
        ContactFacts facts = contact(ContactLevel.INFORMATION, null, 1);

        assertThat(CellsOfDay.of(FigureCells.difference(FigureCells.of(facts), FigureCells.of(facts))))
                .isEmpty();
    }

    @Example
    void aChangedDayIsWrittenToBothDays() {
        CaseFacts before = referredOn(DAY);
        CaseFacts after = referredOn(DAY.plusDays(1));

        assertThat(CellsOfDay.of(FigureCells.difference(FigureCells.of(before), FigureCells.of(after))))
                .extracting(CellsOfDay::day, CellsOfDay::cells)
                .containsExactly(
                        tuple(DAY, "REFERRED_CASES:ALL:-1 REFERRED_PERSONS:ALL:-2"),
                        tuple(DAY.plusDays(1), "REFERRED_CASES:ALL:1 REFERRED_PERSONS:ALL:2"));
    }

    @Example
    void aWorthlessCallCountsItsChannelAndItsDisposition() {
        assertThat(FigureCells.of(contact(null, Disposition.SILENT, null)).keySet())
                .extracting(Cell::measure)
                .containsExactly(ContactCountables.CONTACT_CHANNEL, ContactCountables.CONTACT_DISPOSITION);
    }

    @Example
    void aRecordedContactCountsTheWayItCame() {
        assertThat(FigureCells.of(contact(ContactLevel.INFORMATION, null, 1)))
                .containsEntry(
                        new Cell(Helpline.CHILD_PROTECTION, DAY, 1, ContactCountables.CONTACT_SOURCE, "PHONE"), 1L);
    }

    @Example
    void anUnknownProvinceIsCountedAsUnknown() {
        assertThat(FigureCells.of(contact(ContactLevel.IN_DEPTH, null, null)))
                .containsEntry(
                        new Cell(
                                Helpline.CHILD_PROTECTION, DAY, 1, ContactCountables.CONTACT_PROVINCE, Measure.UNKNOWN),
                        1L);
    }

    @Example
    void aReferralCountsItselfAndWhomItHelps() {
        assertThat(FigureCells.of(new ReferralFacts(Helpline.TRAFFICKING, 2, DAY, "POLICE", 3))
                        .values())
                .containsExactly(1L, 3L);
    }

    private static ContactFacts contact(ContactLevel level, Disposition disposition, Integer province) {
        return new ContactFacts(
                Helpline.CHILD_PROTECTION, 1, DAY, Channel.PHONE, level, disposition, province, "CHILD", null);
    }

    private static CaseFacts referredOn(LocalDate day) {
        return new CaseFacts(
                Helpline.TRAFFICKING,
                1,
                DAY,
                Channel.PHONE,
                "TRAFFICKING",
                null,
                List.of(PERSON, PERSON),
                day,
                null,
                null);
    }
}
