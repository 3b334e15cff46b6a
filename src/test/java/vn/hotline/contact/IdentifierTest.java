package vn.hotline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

class IdentifierTest {

    @BeforeAll
    static void keys() {
        Sealing.use(Keyset.generate().open());
    }

    @Test
    void oneNumberIsTheSameHoweverItIsWritten() {
        Identifier typed = Identifier.phone("0900 000 147").orElseThrow();
        assertThat(typed.isSameAs(Identifier.phone("+84900000147").orElseThrow()))
                .isTrue();
        assertThat(typed.isSameAs(Identifier.phone("0900 000 148").orElseThrow()))
                .isFalse();
    }

    @Test
    void aHiddenNumberIsNobodys() {
        assertThat(Identifier.of("ẩn số", null)).isEmpty();
        assertThat(Identifier.of("anonymous", " ")).isEmpty();
        assertThat(Identifier.phone(null)).isEmpty();
    }

    @Test
    void anAccountIsKnownByItsKindToo() {
        Identifier zalo = Identifier.zalo(" 2468 ").orElseThrow();
        assertThat(zalo.isSameAs(Identifier.zalo("2468").orElseThrow())).isTrue();
        assertThat(zalo.isSameAs(Identifier.app("2468").orElseThrow())).isFalse();
        assertThat(zalo.getValue()).isEqualTo("2468");
    }

    @Test
    void somebodyMayHaveANumberAndAnAccount() {
        List<Identifier> who = Identifier.of("0900 000 147", "2468");
        assertThat(who).extracting(Identifier::getKind).containsExactly(IdentifierKind.PHONE, IdentifierKind.ZALO);
        assertThat(Identifier.called(who)).isEqualTo("0900 000 147, 2468");
    }

    @Test
    void whatIsLongerThanAnyAccountIsNone() {
        assertThat(Identifier.zalo("9".repeat(Limits.NUMBER + 1))).isEmpty();
    }

    @Test
    void theDraftOfSomebodyOfZaloSaysHerAccount() {
        Beginning told = new Beginning(
                null,
                1,
                Channel.ZALO,
                null,
                null,
                null,
                Identifier.zalo("2468").orElseThrow(),
                ToldPlace.UNKNOWN,
                "Cô ơi",
                null);
        assertThat(told.asForm().getCallerZaloId()).isEqualTo("2468");
    }

    @Test
    void anInstallationOfTheAppIsNothingThatIsTyped() {
        Beginning told = new Beginning(
                null,
                1,
                Channel.APP,
                null,
                null,
                null,
                Identifier.app("5f0e").orElseThrow(),
                ToldPlace.UNKNOWN,
                "Cô ơi",
                null);
        assertThat(told.asForm().getCallerZaloId()).isNull();
        Contact contact = Contact.passedOn(Helpline.CHILD_PROTECTION, 1, Channel.APP, Instant.EPOCH, null);
        contact.comesBy(told.account());
        contact.callerIs("0900 000 147", null);
        assertThat(contact.identifiers())
                .extracting(Identifier::getKind)
                .containsExactly(IdentifierKind.PHONE, IdentifierKind.APP);
    }
}
