package vn.hotline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.kernel.form.Difference;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

/** What holds for every field of a contact and of its children, those of tomorrow too. */
class EveryFieldTest {

    /** Sealed and not searched: long texts about a child's state, which would find a child by "khóc". */
    private static final Set<String> NOT_SEARCHED = Set.of("condition", "family");

    static Stream<String> fields() {
        return FullContact.others().keySet().stream();
    }

    @Test
    void formAndRecordSayTheSame() {
        assertThat(FullContact.contact().asForm().differences(FullContact.form()))
                .extracting(Difference::path)
                .isEmpty();
    }

    @Test
    void theSampleLeavesNoFieldOut() {
        assertThat(fields()).hasSizeGreaterThan(25);
        assertThat(fields()).allSatisfy(field -> {
            ContactForm form = FullContact.form();
            assertThat(FullContact.said(form, field)).isNotNull().isNotEqualTo(List.of());
            assertThat(FullContact.otherwise(field, FullContact.others().get(field))
                            .differences(form))
                    .extracting(Difference::path)
                    .containsExactly(field);
        });
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aCorrectionOfOneFieldIsKeptUnderItsNameAndLosesNoOther(String field) {
        Contact contact = FullContact.contact();
        ContactForm before = contact.asForm();
        Object value = FullContact.others().get(field);
        ContactForm corrected = contact.asForm();
        corrected.set(field, value);

        assertThat(FieldChange.between(before, corrected))
                .containsExactly(
                        new FieldChange(field, told(FullContact.said(FullContact.form(), field)), told(value)));
        contact.changeChannel(corrected.getChannel());
        contact.fill(corrected);

        assertThat(contact.asForm().differences(FullContact.otherwise(field, value)))
                .extracting(Difference::path)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "identityNumber", "condition", "family", "age", "sex", "circumstances"})
    void aChildThatIsTakenOutIsKeptWithAllItSaid(String field) {
        ContactForm without = FullContact.form();
        without.getChildren().remove(1);

        assertThat(FieldChange.between(FullContact.form(), without))
                .hasSameSizeAs(Attribute.of(ChildForm.class))
                .extracting(FieldChange::field)
                .contains("children:1:" + field);
    }

    @Test
    void everySealedFieldButAFewIsFoundByWhatItSays() {
        Set<ByteBuffer> tokens = FullContact.contact().searchTokens().tokens();
        List<String> sealed = fields().filter(EveryFieldTest::isSealed).toList();

        assertThat(sealed).hasSizeGreaterThan(8).allSatisfy(field -> assertThat(found(tokens, field))
                .isEqualTo(!NOT_SEARCHED.contains(simple(field))));
    }

    private static boolean found(Set<ByteBuffer> tokens, String field) {
        String typed = (String) FullContact.said(FullContact.form(), field);
        String word = typed.startsWith("Lời ") ? typed.split(" ")[1] : typed;
        return SearchTokens.ofQuery(Sealing.current(), word).stream()
                .anyMatch(parts -> parts.stream().allMatch(part -> part.stream().anyMatch(tokens::contains)));
    }

    private static boolean isSealed(String field) {
        Class<?> entity = field.contains(":") ? ContactChild.class : Contact.class;
        return Stream.<Class<?>>iterate(entity, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .anyMatch(stored -> stored.getName().equals(simple(field)) && stored.isAnnotationPresent(Sealed.class));
    }

    private static String simple(String field) {
        return field.substring(field.lastIndexOf(':') + 1);
    }

    /** As a correction keeps it. */
    private static String told(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).sorted().collect(Collectors.joining(" "))
                : value.toString();
    }
}
