package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.BusinessException.Problem;

class AgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00a0", "không rõ", "Chưa biết", "unknown", "?"})
    void nothingSaidIsUnknown(String text) {
        assertThat(parse(text).isKnown()).isFalse();
        assertThat(parse(text).typed()).isNull();
        assertThat(parse(text).yearsOn(TODAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "7 tuổi, 7",
        "7 TUỔI, 7",
        "7t, 7",
        "7 t, 7",
        "khoảng 7 tuổi, 7",
        "tầm 7t, 7",
        "hơn 7 tuổi, 7",
        "0, 0",
        "120, 120",
        "7 years old, 7",
        "7-year-old, 7",
        "7 yrs, 7",
        "about 7, 7",
        "７ tuổi, 7",
        "7\u00a0tuổi, 7",
        "7 năm, 7",
        "7 tuổi., 7"
    })
    void yearsAreToldInManyWays(String text, int years) {
        assertThat(parse(text)).isEqualTo(Age.ofYears(years, TODAY));
        assertThat(parse(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "18 tháng, 18",
        "18 tháng tuổi, 18",
        "8 thang, 8",
        "18th, 18",
        "18 months, 18",
        "18 months old, 18",
        "8 mo, 8",
        "1 tuổi rưỡi, 18",
        "2 rưỡi, 30",
        "'2,5 tuổi', 30",
        "1.5 years, 18",
        "1 and a half years, 18",
        "1 tuổi 6 tháng, 18",
        "1t6th, 18",
        "1 năm 3 tháng, 15",
        "2 years and 3 months, 27",
        "sơ sinh, 0",
        "mới sinh, 0",
        "newborn, 0",
        "0 tháng, 0",
        "１８ tháng, 18"
    })
    void monthsAreKeptAsMonths(String text, int months) {
        assertThat(parse(text)).isEqualTo(Age.ofMonths(months, TODAY));
        assertThat(parse(text).monthsOn(TODAY)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "10 ngày, 10",
        "10 ngày tuổi, 10",
        "2 tuần, 14",
        "2 tuần tuổi, 14",
        "10 days, 10",
        "3 weeks old, 21",
        "1 tháng rưỡi, 46",
        "2 tháng 10 ngày, 71"
    })
    void daysAreKeptAsDays(String text, int days) {
        assertThat(parse(text)).isEqualTo(Age.ofDays(days, TODAY));
        assertThat(parse(text).yearsOn(TODAY)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/03/2019",
                " 12/3/2019 ",
                "12-03-2019",
                "12.3.2019",
                "12 / 3 / 2019",
                "12 03 2019",
                "12/ 3/2019",
                "2019-03-12",
                "2019/3/12",
                "ngày 12 tháng 3 năm 2019",
                "12 tháng 3, năm 2019",
                "sinh ngày 12/3/2019",
                "Sinh 12-3-2019",
                "born on 12/3/2019",
                "DOB: 12/03/2019",
                "１２／０３／２０１９",
                "12–3–2019"
            })
    void aDayOfBirthIsKeptAsADay(String text) {
        Age age = parse(text);

        assertThat(age).isEqualTo(Age.born(LocalDate.of(2019, 3, 12)));
        assertThat(age.yearsOn(LocalDate.of(2026, 3, 11))).isEqualTo(6);
        assertThat(age.yearsOn(LocalDate.of(2026, 3, 12))).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2019", "sinh năm 2019, 2019", "sn 2019, 2019", "năm 2019, 2019", "born 2015, 2015", "born in 2015, 2015",
        "khoảng 2015, 2015", "2k9, 2009", "2K10, 2010", "sinh năm 2k, 2000", "2026, 2026", "1906, 1906"
    })
    void aYearOfBirthIsKeptAsAYear(String text, int year) {
        assertThat(parse(text)).isEqualTo(Age.bornIn(year));
        assertThat(parse(text).yearsOn(TODAY)).isEqualTo(2026 - year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/2019", "03.2019", "3-2019", "tháng 3/2019", "tháng 3 năm 2019", "2019-03"})
    void aMonthOfBirthIsKeptAsAMonth(String text) {
        assertThat(parse(text)).isEqualTo(Age.bornIn(2019, 3));
        assertThat(parse(text).yearsOn(LocalDate.of(2026, 2, 28))).isEqualTo(6);
        assertThat(parse(text).yearsOn(LocalDate.of(2026, 3, 1))).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "23/11/2026, age.future",
        "2027, age.future",
        "12/2026, age.future",
        "2k99, age.future",
        "29/02/2023, age.unreadable",
        "31/4/2020, age.unreadable",
        "13/2019, age.unreadable",
        "0/2019, age.unreadable",
        "bảy tuổi, age.unreadable",
        "-1, age.unreadable",
        "- 1, age.unreadable",
        "7-8, age.unreadable",
        "7-8 tuổi, age.unreadable",
        "7 hoặc 8 tuổi, age.unreadable",
        "dưới 16, age.unreadable",
        "gần 7 tuổi, age.unreadable",
        "12/3, age.unreadable",
        "12/3/19, age.unreadable",
        "2019 hay 2020, age.unreadable",
        "7½, age.unreadable",
        "7², age.unreadable",
        "7.3 tuổi, age.unreadable",
        "1.5, age.unreadable",
        "lớp 3, age.unreadable",
        "7 tuổi lớp 2, age.unreadable",
        "18 tháng 2019, age.unreadable",
        "1 tuổi 13 tháng, age.unreadable",
        "7e1, age.unreadable",
        "7km, age.unreadable",
        "1800, age.outOfRange",
        "0001, age.outOfRange",
        "01/01/0001, age.outOfRange",
        "1/1/1800, age.outOfRange",
        "121, age.outOfRange",
        "200, age.outOfRange",
        "200 tuổi, age.outOfRange",
        "9999 tháng, age.outOfRange",
        "99999 ngày, age.outOfRange",
        "20190, age.unreadable",
        "99999999999 ngày, age.unreadable",
        "2k100, age.unreadable"
    })
    void whatIsNotOneWholeAgeIsToldAtTheField(String text, String key) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.getProblems())
                        .extracting(Problem::field, Problem::key)
                        .containsExactly(tuple("children:0:age", key)));
    }

    @Test
    void anAgeStandsWithTheDayItWasTold() {
        LocalDate aYearAgo = LocalDate.of(2025, 10, 5);

        assertThat(parse("2010").yearsOn(aYearAgo)).isEqualTo(15);
        assertThat(parse("16").yearsOn(aYearAgo)).isEqualTo(15);
        assertThat(parse("16").yearsOn(TODAY.minusDays(1))).isEqualTo(16);
        assertThat(parse("18 tháng").yearsOn(aYearAgo)).isZero();
        assertThat(parse("10 ngày").yearsOn(aYearAgo)).isZero();
        assertThat(Age.ofYears(7, null).yearsOn(aYearAgo)).isEqualTo(7);
    }

    @Test
    void theSameWordsAgainAreTheAgeThatWasToldBefore() {
        Age told = Age.ofYears(7, LocalDate.of(2025, 10, 5));

        assertThat(told.retold(" 7 ", "age", TODAY)).isSameAs(told);
        assertThat(told.retold("8", "age", TODAY)).isEqualTo(Age.ofYears(8, TODAY));
        assertThat(told.retold(null, "age", TODAY).isKnown()).isFalse();
    }

    @Test
    void anAgeOfBeforeDaysWereKeptWasToldOnItsRecordsDay() {
        assertThat(Age.ofYears(7, null).toldBy(TODAY)).isEqualTo(Age.ofYears(7, TODAY));
        assertThat(Age.bornIn(2019).toldBy(TODAY)).isEqualTo(Age.bornIn(2019));
    }

    @Property
    void whatIsStoredCanBeTypedAndSentAgain(@ForAll("ages") Age age) {
        assertThat(parse(age.typed())).isEqualTo(age);
        assertThat(parse(age.coded())).isEqualTo(age);
    }

    /** Nothing beside an age is left aside. */
    @Property
    void moreThanAnAgeIsRefused(@ForAll("ages") Age age, @ForAll("others") String other) {
        assertThatThrownBy(() -> parse(age.typed() + " " + other)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> parse(other + " " + age.typed())).isInstanceOf(BusinessException.class);
    }

    @Property
    void whateverIsTypedIsReadOrRefused(@ForAll String text) {
        try {
            Age age = parse(text);
            Assume.that(age.isKnown());
            assertThat(age.yearsOn(TODAY)).isBetween(0, 120);
        } catch (BusinessException refused) {
            assertThat(refused.getProblems()).hasSize(1);
        }
    }

    @Property
    void nobodyGrowsYounger(@ForAll("ages") Age age, @ForAll @IntRange(max = 4000) int days) {
        assertThat(age.yearsOn(TODAY.plusDays(days))).isBetween(age.yearsOn(TODAY), age.yearsOn(TODAY) + 12);
    }

    @Provide
    static Arbitrary<Age> ages() {
        return Arbitraries.oneOf(
                Dates.dates().between(TODAY.minusYears(119), TODAY).map(Age::born),
                Arbitraries.integers().between(1907, 2026).map(Age::bornIn),
                Combinators.combine(
                                Arbitraries.integers().between(1907, 2025),
                                Arbitraries.integers().between(1, 12))
                        .as(Age::bornIn),
                Arbitraries.integers().between(0, 120).map(years -> Age.ofYears(years, TODAY)),
                Arbitraries.integers().between(0, 1400).map(months -> Age.ofMonths(months, TODAY)),
                Arbitraries.integers().between(0, 40_000).map(days -> Age.ofDays(days, TODAY)));
    }

    @Provide
    static Arbitrary<String> others() {
        return Arbitraries.of(
                "lớp 2", "hoặc 9", "và mẹ", "200", "2019x", "-1", "năm nay", "cao 1m2", "con", "kg", "anh 9");
    }

    private static Age parse(String text) {
        return Age.parse(text, "children:0:age", TODAY);
    }
}
