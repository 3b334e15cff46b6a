package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Sex;

class ContactInputTest {

    @Test
    void everythingThatIsSentReachesTheForm() {
        ContactInput input = read("""
                {"line":"CHILD_PROTECTION","channel":"APP","receivedAt":"2026-11-22T02:14:07+07:00",
                 "level":"INTERVENTION","urgency":"HIGH","narrative":"Bé kêu cứu",
                 "caller":{"name":"Hoa","number":"0900 000 147","zaloId":"z","address":"a","kind":"NEIGHBOUR",
                           "anonymous":true,"identityNumber":"001304000123"},
                 "place":{"provinceCode":"01","communeId":7,"address":"số 12"},
                 "children":[{"name":"Bình","age":7,"sex":"MALE","identityNumber":"001204000123","condition":"c",
                              "family":"f","circumstances":["X","X"]},{"age":"2019-03-12"}],
                 "interventionType":"VIOLENCE","abuseForms":["A","B"],"setting":"HOME","offenderRelation":"O",
                 "reason":"R","legalBasis":"L"}""");
        ContactForm form = input.asForm(1, 7);

        assertThat(input.line()).isEqualTo(Helpline.CHILD_PROTECTION);
        assertThat(input.receivedAt()).isEqualTo(Instant.parse("2026-11-21T19:14:07Z"));
        assertThat(input.provinceCode()).isEqualTo("01");
        assertThat(form.getChannel()).isEqualTo(Channel.APP);
        assertThat(form.getLevel()).isEqualTo(ContactLevel.INTERVENTION);
        assertThat(form.getCallerNumber()).isEqualTo("0900 000 147");
        assertThat(form.isAnonymous()).isTrue();
        assertThat(form.getProvinceId()).isEqualTo(1);
        assertThat(form.getCommuneId()).isEqualTo(7);
        assertThat(form.getIncidentAddress()).isEqualTo("số 12");
        assertThat(form.getAbuseForms()).containsExactly("A", "B");
        assertThat(form.getLegalBasis()).isEqualTo("L");
        assertThat(form.getChildren()).hasSize(2);
        assertThat(form.getChildren().get(0).getAge()).isEqualTo("7");
        assertThat(form.getChildren().get(0).getSex()).isEqualTo(Sex.MALE);
        assertThat(form.getChildren().get(0).getCircumstances()).containsExactly("X");
        assertThat(form.getChildren().get(1).getAge()).isEqualTo("2019-03-12");
    }

    @Test
    void nullIsTheSameAsAbsent() {
        ContactForm form = read("""
                {"line":"TRAFFICKING","channel":"PHONE","narrative":null,"caller":null,"children":null}""").asForm(null, null);

        assertThat(form.getNarrative()).isNull();
        assertThat(form.getCallerNumber()).isNull();
        assertThat(form.getChildren()).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnceEachAtItsPath() {
        BusinessException refused = refused("""
                {"line":"CHILD","channel":1,"receivedAt":"yesterday","narrative":{},"caller":{"number":9,"anonymous":"no"},
                 "place":[],"children":[{"age":true},7,{"sex":"X","shoe":1}],"abuseForms":"A","colour":"red"}""");

        assertThat(refused.getProblems())
                .extracting(Problem::field, Problem::key)
                .containsExactlyInAnyOrder(
                        tuple("line", "api.constant"),
                        tuple("channel", "api.text"),
                        tuple("receivedAt", "api.instant"),
                        tuple("narrative", "api.text"),
                        tuple("caller.number", "api.text"),
                        tuple("caller.anonymous", "api.flag"),
                        tuple("place", "api.object"),
                        tuple("children[0].age", "api.text"),
                        tuple("children[1]", "api.object"),
                        tuple("children[2].sex", "api.constant"),
                        tuple("children[2].shoe", "api.unknownMember"),
                        tuple("abuseForms", "api.list"),
                        tuple("colour", "api.unknownMember"));
    }

    @Test
    void aFractionOrAHugeNumberIsNoId() {
        assertThat(refused("{\"place\":{\"provinceId\":1.5,\"communeId\":99999999999}}")
                        .getProblems())
                .extracting(Problem::field)
                .containsExactly("place.provinceId", "place.communeId");
    }

    @Test
    void halfASurrogatePairIsNoText() {
        assertThat(refused("{\"narrative\":\"\\ud83d\"}").getProblems())
                .extracting(Problem::field)
                .containsExactly("narrative");
    }

    @Test
    void tooManyChildrenAreRefused() {
        String many = "{},".repeat(50) + "{}";
        assertThat(refused("{\"children\":[" + many + "]}").getProblems())
                .extracting(Problem::key)
                .containsExactly("api.listTooLong");
    }

    private static ContactInput read(String json) {
        return JsonInput.read(JsonText.object(json.getBytes(StandardCharsets.UTF_8)), ContactInput::read);
    }

    private static BusinessException refused(String json) {
        return catchThrowableOfType(BusinessException.class, () -> read(json));
    }
}
