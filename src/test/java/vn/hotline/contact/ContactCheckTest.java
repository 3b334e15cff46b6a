package vn.hotline.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;

class ContactCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int HERE = 19;
    private static final int COMMUNE_HERE = 190;
    private static final int COMMUNE_ELSEWHERE = 210;

    private final ContactCheck check = new ContactCheck();

    ContactCheckTest() {
        give("codes", new Codes() {
            @Override
            public boolean isOffered(CodeList list, String code) {
                return !code.equals("GONE");
            }
        });
        give("places", new Places() {
            @Override
            public Province province(Integer id) {
                return id == null || id != HERE
                        ? null
                        : new Province(HERE, "19", "Thái Nguyên", "PROVINCE", LocalDate.of(2025, 7, 1));
            }

            @Override
            public boolean hasCommunesOn(LocalDate day) {
                return day.getYear() > 2024;
            }

            @Override
            public Commune commune(Integer id) {
                String province = id == COMMUNE_HERE ? "19" : "21";
                return new Commune(id, "1", province, "Xã Mẫu", "COMMUNE", LocalDate.of(2025, 7, 1));
            }
        });
    }

    @Test
    void aGraveContactThatSaysWhatIsNeededBecomesARecord() {
        assertThat(problems(grave(), Helpline.CHILD_PROTECTION)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        ContactForm form = new ContactForm();
        form.setLevel(ContactLevel.INTERVENTION);

        assertThat(problems(form, Helpline.CHILD_PROTECTION))
                .containsExactly("narrative", "urgency", "interventionType", "provinceId", "communeId");
    }

    @Test
    void withoutALevelNothingElseIsAskedButWhatHappened() {
        assertThat(problems(new ContactForm(), Helpline.CHILD_PROTECTION)).containsExactly("level", "narrative");
    }

    @Test
    void informationNeedsNoUrgency() {
        ContactForm form = new ContactForm();
        form.setLevel(ContactLevel.INFORMATION);
        form.setNarrative("Hỏi địa chỉ trung tâm");

        assertThat(problems(form, Helpline.CHILD_PROTECTION)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void aRecordSaysWhereItComesFromAsItsChannelAsks(Channel channel) {
        ContactForm form = grave();
        form.setChannel(channel);
        assertThat(problems(form, Helpline.CHILD_PROTECTION)).containsExactlyInAnyOrderElementsOf(channel.getAsked());

        form.setSourceLink("Báo Mẫu, số 12");
        form.setLetterNumber("1203/UBND-VX");
        form.setLetterDate(LocalDate.of(2026, 11, 20));
        assertThat(problems(form, Helpline.CHILD_PROTECTION)).isEmpty();
    }

    @Test
    void aRecordOfBeforeItWasAskedIsCorrectedWithoutIt() {
        ContactForm before = grave();
        before.setChannel(Channel.OFFICIAL_LETTER);
        ContactForm form = grave();
        form.setChannel(Channel.OFFICIAL_LETTER);

        assertThatCode(() -> check.check(form, before, Helpline.CHILD_PROTECTION, DAY))
                .doesNotThrowAnyException();
        before.setLetterNumber("1203/UBND-VX");
        assertThatThrownBy(() -> check.check(form, before, Helpline.CHILD_PROTECTION, DAY))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void aLetterIsNotWrittenAfterItCame() {
        ContactForm form = grave();
        form.setLetterDate(LocalDate.of(2027, 1, 1));

        assertThat(problems(form, Helpline.CHILD_PROTECTION)).containsExactly("letterDate");
    }

    @Test
    void theTraffickingLineMayNotKnowWhere() {
        ContactForm form = grave();
        form.setProvinceId(null);
        form.setCommuneId(null);

        assertThat(problems(form, Helpline.TRAFFICKING)).isEmpty();
        assertThat(problems(form, Helpline.CHILD_PROTECTION)).containsExactly("provinceId", "communeId");
    }

    @Test
    void aCommuneLiesInItsProvince() {
        ContactForm form = grave();
        form.setCommuneId(COMMUNE_ELSEWHERE);

        assertThat(problems(form, Helpline.CHILD_PROTECTION)).containsExactly("communeId");
    }

    @Test
    void aProvinceStandsOnTheDayOfTheContact() {
        List<String> before =
                check.problems(grave(), Helpline.CHILD_PROTECTION, LocalDate.of(2025, 6, 30)).list().stream()
                        .map(Problem::key)
                        .toList();

        assertThat(before).containsExactly("contact.provinceUnknown");
    }

    @Test
    void codesAreThoseOffered() {
        ContactForm form = grave();
        form.setSetting("GONE");

        assertThat(problems(form, Helpline.CHILD_PROTECTION)).containsExactly("setting");
    }

    @Test
    void problemsOfAChildAreToldInItsRow() {
        ContactForm form = grave();
        ChildForm second = new ChildForm();
        second.setAge("bảy");
        second.setSex(Sex.MALE);
        second.setIdentityNumber("001319000001");
        form.setChildren(new ArrayList<>(List.of(new ChildForm(), second)));

        assertThat(problems(form, Helpline.CHILD_PROTECTION))
                .containsExactly("children:1:age", "children:1:identityNumber");
    }

    @Test
    void whoStaysAnonymousIsNotKept() {
        ContactForm form = grave();
        form.setCallerName("Bùi Mẫu Đơn");
        form.setCallerAddress("Ngõ 12");
        form.setCallerIdentityNumber("001319000001");
        form.setCallerNumber(" 0900 000 147 ");
        form.setAnonymous(true);
        check.check(form, Helpline.CHILD_PROTECTION, DAY);

        assertThat(form.getCallerName()).isNull();
        assertThat(form.getCallerAddress()).isNull();
        assertThat(form.getCallerIdentityNumber()).isNull();
        assertThat(form.getCallerNumber()).isEqualTo("0900 000 147");
    }

    @Test
    void whatCannotBeCalledIsNoNumber() {
        ContactForm form = grave();
        form.setCallerNumber("số của cô Lan");

        assertThat(problems(form, Helpline.CHILD_PROTECTION)).containsExactly("callerNumber");
        assertThatThrownBy(() -> check.check(form, Helpline.CHILD_PROTECTION, DAY))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void whatARecordSaysAlreadyStaysThoughItIsNoLongerOffered() {
        ContactForm before = grave();
        before.setSetting("GONE");
        before.setAbuseForms(List.of("GONE"));
        before.getChildren().get(0).setCircumstances(List.of("GONE"));
        before.setProvinceId(999);
        before.setCommuneId(999);
        ContactForm form = grave();
        form.setSetting("GONE");
        form.setAbuseForms(List.of("GONE"));
        form.getChildren().get(0).setCircumstances(List.of("GONE"));
        form.setProvinceId(999);
        form.setCommuneId(999);
        check.check(form, before, Helpline.CHILD_PROTECTION, DAY);

        form.setReason("GONE");
        form.setCommuneId(998);

        assertThatThrownBy(() -> check.check(form, before, Helpline.CHILD_PROTECTION, DAY))
                .hasMessageContaining("reason")
                .hasMessageContaining("communeId");
    }

    @Test
    void beforeDistrictsEndedAPlaceIsItsProvinceAndWhatWasTold() {
        ContactForm form = grave();
        form.setCommuneId(null);

        assertThat(check.problems(form, Helpline.CHILD_PROTECTION, LocalDate.of(2024, 6, 1))
                        .list())
                .extracting(vn.hotline.kernel.BusinessException.Problem::field)
                .containsExactly("provinceId");
    }

    @Test
    void anOddNumberIsSaidAtItsFieldAndMayBeKeptAsItWasTold() {
        ContactForm form = grave();
        form.setCallerNumber("0900 000 14");
        assertThat(problems(form, Helpline.CHILD_PROTECTION)).containsExactly("callerNumber");
        form.setCallerNumber("0900 000 14 ?");
        assertThat(problems(form, Helpline.CHILD_PROTECTION)).isEmpty();
        form.setCallerNumber("ẩn số");
        assertThat(problems(form, Helpline.CHILD_PROTECTION)).isEmpty();
    }

    private List<String> problems(ContactForm form, Helpline line) {
        return check.problems(form, line, DAY).list().stream()
                .map(Problem::field)
                .toList();
    }

    private static ContactForm grave() {
        ContactForm form = new ContactForm();
        form.setLevel(ContactLevel.INTERVENTION);
        form.setUrgency(Urgency.EMERGENCY);
        form.setNarrative("Nghe tiếng trẻ khóc ở nhà bên");
        form.setInterventionType("VIOLENCE");
        form.setProvinceId(HERE);
        form.setCommuneId(COMMUNE_HERE);
        return form;
    }

    /** As the container would inject it. */
    private void give(String name, Object value) {
        try {
            Field field = ContactCheck.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(check, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
