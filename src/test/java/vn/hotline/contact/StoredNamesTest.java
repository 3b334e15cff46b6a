package vn.hotline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.form.Attribute;

/** Drafts and corrections of earlier builds name fields: an attribute that is renamed would lose what they say. */
class StoredNamesTest {

    private static final List<String> OF_A_CONTACT = List.of(
            "channel",
            "level",
            "urgency",
            "narrative",
            "interventionType",
            "offenderRelation",
            "setting",
            "reason",
            "provinceId",
            "communeId",
            "incidentAddress",
            "anonymous",
            "callerName",
            "callerNumber",
            "callerZaloId",
            "callerAddress",
            "callerKind",
            "callerIdentityNumber",
            "legalBasis",
            "abuseForms");

    private static final List<String> OF_A_CHILD =
            List.of("name", "age", "sex", "identityNumber", "condition", "family", "circumstances");

    /** As it was written before the attributes stood in one place. */
    private static final String DRAFT = """
            {"abuseForms":["BEATING"],"anonymous":true,"callerAddress":"Ngõ 12","callerIdentityNumber":"001304000123",
             "callerKind":"NEIGHBOUR_CITIZEN","callerName":"Lê Thị Hoa","callerNumber":"0900 000 147","callerZaloId":"8123",
             "channel":"APP","children":[{"age":"7 tu","circumstances":["DISABLED"],"condition":"Khóc","family":"Ở với bà",
             "identityNumber":"0013","name":"Bình","sex":"MALE"}],"communeId":7,"incidentAddress":"Số 12",
             "interventionType":"VIOLENCE","legalBasis":"LAW","level":"INTERVENTION","narrative":"Nghe tiếng",
             "offenderRelation":"FATHER","provinceId":1,"readAs":"0badc0de","reason":"OTHER","setting":"FAMILY",
             "urgency":"HIGH"}""";

    private final Jsonb json = JsonbBuilder.create();

    @Test
    void everyNameThatIsStoredIsStillOneOfAField() {
        assertThat(FullContact.others()).containsKeys(OF_A_CONTACT.toArray(String[]::new));
        assertThat(FullContact.others())
                .containsKeys(
                        OF_A_CHILD.stream().map(name -> "children:1:" + name).toArray(String[]::new));
    }

    @Test
    void aDraftOfAnEarlierBuildIsReadWhole() {
        ContactForm form = json.fromJson(DRAFT, ContactForm.class);

        assertThat(names()).allSatisfy(name -> assertThat(FullContact.said(form, name))
                .as(name)
                .isNotNull()
                .isNotEqualTo(List.of())
                .isNotEqualTo(false));
        assertThat(form.getChildren()).hasSize(1);
        assertThat(form.getChildren().get(0).getAge()).isEqualTo("7 tu");
        assertThat(form.getCallerNumber()).isEqualTo("0900 000 147");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDraftIsWrittenUnderTheSameNames() {
        Map<String, Object> written = json.fromJson(json.toJson(FullContact.form()), Map.class);

        assertThat(written).containsKeys(OF_A_CONTACT.toArray(String[]::new));
        assertThat((Map<String, Object>) ((List<Object>) written.get("children")).get(0))
                .containsOnlyKeys(Attribute.of(ChildForm.class).stream()
                        .map(Attribute::name)
                        .toArray(String[]::new));
        assertThat(json.fromJson(json.toJson(FullContact.form()), ContactForm.class)
                        .differences(FullContact.form()))
                .isEmpty();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(OF_A_CONTACT);
        OF_A_CHILD.forEach(name -> names.add("children:0:" + name));
        return names;
    }
}
