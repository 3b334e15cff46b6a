package vn.hotline.quality.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Helpline;

/** Each contact has the chance it is said to have, no kind is passed over, and the same seed draws the same. */
class SamplingTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final int WHOLE = 1_000;

    @Property
    void asManyAreDrawnAsAreAskedForAndEachOnce(
            @ForAll("weeks") List<Candidate> week, @ForAll @IntRange(min = 0, max = 20) int count, @ForAll int seed) {
        List<Sampling.Drawn> drawn = sampling(seed).draw(week, count);
        assertThat(drawn).hasSize(Math.min(count, week.size()));
        assertThat(drawn.stream().map(Sampling.Drawn::contact))
                .doesNotHaveDuplicates()
                .isSubsetOf(week);
    }

    @Property
    void theSameSeedDrawsTheSameInWhateverOrderTheyAreRead(
            @ForAll("weeks") List<Candidate> week, @ForAll @IntRange(min = 1, max = 8) int count, @ForAll int seed) {
        List<Candidate> shuffled = new ArrayList<>(week);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(sampling(seed).draw(shuffled, count))
                .isEqualTo(sampling(seed).draw(week, count));
    }

    /** Not by trying often: wherever the points may begin is looked at. */
    @Property(tries = 100)
    void eachIsMetFromAsManyBeginningsAsItsWeightAndTheNumberOfPointsSay(
            @ForAll("weeks") List<Candidate> week, @ForAll @IntRange(min = 1, max = 6) int points) {
        long length = week.stream().mapToLong(Candidate::weight).sum();
        List<Candidate> line = week.stream()
                .filter(contact -> (long) contact.weight() * points <= length)
                .toList();
        if (line.size() < week.size()) {
            return;
        }
        Map<Long, Long> met = new HashMap<>();
        LongStream.range(0, length).forEach(start -> Sampling.met(line, points, start)
                .forEach(contact -> met.merge(contact.id(), 1L, Long::sum)));
        assertThat(line).allSatisfy(contact -> assertThat(met.getOrDefault(contact.id(), 0L))
                .isEqualTo((long) contact.weight() * points));
    }

    /** What a kind is due, rounded down or up: a week of hers cannot be drawn of silent calls alone by bad luck. */
    @Property
    void noKindIsMetMoreOrLessOftenThanItsShareByOne(
            @ForAll("weeks") List<Candidate> week, @ForAll @IntRange(min = 1, max = 6) int points, @ForAll int seed) {
        long length = week.stream().mapToLong(Candidate::weight).sum();
        boolean anyCertain = week.stream().anyMatch(contact -> (long) contact.weight() * points >= length);
        if (anyCertain) {
            return;
        }
        Map<String, Double> due = week.stream()
                .collect(Collectors.groupingBy(
                        SamplingTest::gist,
                        Collectors.summingDouble(contact -> (double) contact.weight() * points / length)));
        Map<String, Long> drawn = sampling(seed).draw(week, points).stream()
                .map(Sampling.Drawn::contact)
                .collect(Collectors.groupingBy(SamplingTest::gist, Collectors.counting()));
        due.forEach((kind, share) -> assertThat((double) drawn.getOrDefault(kind, 0L))
                .as(kind)
                .isGreaterThan(share - 1)
                .isLessThan(share + 1));
    }

    @Property
    void theChanceThatIsKeptIsTheOneItHad(
            @ForAll("weeks") List<Candidate> week, @ForAll @IntRange(min = 1, max = 6) int count, @ForAll int seed) {
        assertThat(sampling(seed).draw(week, count))
                .allSatisfy(drawn -> assertThat(drawn.chance()).isBetween(1, WHOLE));
        if (week.size() <= count) {
            assertThat(sampling(seed).draw(week, count)).allMatch(drawn -> drawn.chance() == WHOLE);
        }
    }

    /** Of people with few and with many contacts the same number: nobody is looked at more closely than others. */
    @Test
    void everybodyIsDrawnAsOftenWhetherSheTookManyOrFew() {
        for (int contacts : new int[] {2, 9, 80, 700}) {
            assertThat(sampling(contacts).draw(silentAndRecorded(contacts), 2)).hasSize(2);
        }
    }

    /** A thousand weeks: records and silent calls, nights and days come in their shares. */
    @Test
    void overManyWeeksEachKindComesInItsShare() {
        List<Candidate> week = silentAndRecorded(100);
        Map<Boolean, Long> drawn = LongStream.range(0, 1_000)
                .boxed()
                .flatMap(seed -> sampling(seed).draw(week, 2).stream())
                .collect(Collectors.groupingBy(one -> one.contact().level() != null, Collectors.counting()));
        // 30 records of weight 4 beside 70 silent calls: 120 of 190
        assertThat((double) drawn.get(true) / 2_000).isBetween(0.60, 0.66);
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(sampling(1).draw(List.of(), 3)).isEmpty();
        assertThat(sampling(1).draw(silentAndRecorded(9), 0)).isEmpty();
    }

    @Test
    void whoTookThreeOfFourRecordsInAWeekIsDrawnOfThemForSure() {
        List<Candidate> week = List.of(contact(1, ContactLevel.IN_DEPTH, 0), contact(2, null, 1), contact(3, null, 2));
        assertThat(sampling(5).draw(week, 2)).hasSize(2).anySatisfy(drawn -> {
            assertThat(drawn.contact().id()).isEqualTo(1);
            assertThat(drawn.chance()).isEqualTo(WHOLE);
        });
    }

    @Test
    void aFreshLotIsNoOther() {
        assertThat(Lot.fresh().seed()).hasSize(32).isNotEqualTo(Lot.fresh().seed());
    }

    @Test
    void aNightGoesOverMidnight() {
        assertThat(DayPart.of(Instant.parse("2026-11-23T15:00:00Z"))).isEqualTo(DayPart.NIGHT);
        assertThat(DayPart.of(Instant.parse("2026-11-23T22:59:00Z"))).isEqualTo(DayPart.NIGHT);
        assertThat(DayPart.of(Instant.parse("2026-11-23T23:00:00Z"))).isEqualTo(DayPart.MORNING);
        assertThat(DayPart.of(Instant.parse("2026-11-23T07:00:00Z"))).isEqualTo(DayPart.AFTERNOON);
    }

    private static String gist(Candidate contact) {
        return contact.level() + " " + contact.disposition();
    }

    private static Sampling sampling(long seed) {
        return new Sampling(new Lot(Long.toHexString(seed)));
    }

    private static List<Candidate> silentAndRecorded(int count) {
        return LongStream.range(0, count)
                .mapToObj(id -> contact(id, id % 10 < 3 ? ContactLevel.INFORMATION : null, (int) id))
                .toList();
    }

    private static Candidate contact(long id, ContactLevel level, int hour) {
        return new Candidate(
                id,
                7,
                Helpline.CHILD_PROTECTION,
                Channel.PHONE,
                level,
                level == null ? Disposition.SILENT : null,
                MONDAY.plusSeconds(hour * 3_600L));
    }

    @Provide
    Arbitrary<List<Candidate>> weeks() {
        Arbitrary<Function<Long, Candidate>> contacts = Combinators.combine(
                        Arbitraries.of(Helpline.class),
                        Arbitraries.of(Channel.class),
                        Arbitraries.of(ContactLevel.class).injectNull(0.7),
                        Arbitraries.of(Disposition.class),
                        Arbitraries.integers().between(0, 167))
                .as((line, channel, level, disposition, hour) -> id -> new Candidate(
                        id,
                        7,
                        line,
                        channel,
                        level,
                        level == null ? disposition : null,
                        MONDAY.plusSeconds(hour * 3_600L)));
        return contacts.list().ofMaxSize(60).map(made -> {
            List<Candidate> week = new ArrayList<>();
            made.forEach(one -> week.add(one.apply((long) week.size() + 1)));
            return week;
        });
    }
}
