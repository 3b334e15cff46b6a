package vn.hotline.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZaloSignatureTest {

    private static final String TIME = "1543908534740";

    private static final byte[] BODY = ("{\"app_id\":\"431\",\"sender\":{\"id\":\"2468\"},\"user_id_by_app\":\"55\","
                    + "\"recipient\":{\"id\":\"3886\"},\"event_name\":\"user_send_text\",\"message\":{\"text\":"
                    + "\"Cô ơi, bố cháu đang đập cửa ạ 😢\",\"msg_id\":\"96d3\"},\"timestamp\":\"" + TIME + "\"}")
            .getBytes(StandardCharsets.UTF_8);

    /** By {@code printf '%s' "431${body}1543908534740khóa" | sha256sum}. */
    private static final String MAC = "75f95cc7b6d7f2c4542cfe93477128b443804f294d1fb1a6521a6665f2cc7821";

    private final ZaloSignature signature = new ZaloSignature("431", "khóa");

    @ParameterizedTest
    @ValueSource(strings = {"mac=%s", "mac = %s", " mac =%s ", "mac= %s"})
    void whatZaloSignedIsRightHoweverTheHeaderIsSpaced(String written) {
        assertThat(signature.isRight(written.formatted(MAC), BODY, TIME)).isTrue();
        assertThat(signature.isRight(written.formatted(MAC.toUpperCase()), BODY, TIME))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%s", "mac=", "mac=%s0", "sha=%s", "mac=%s, mac=%s"})
    void whatIsWrittenAnotherWayIsNotRead(String written) {
        assertThat(signature.isRight(written.replace("%s", MAC), BODY, TIME)).isFalse();
        assertThat(signature.isRight(null, BODY, TIME)).isFalse();
    }

    @Test
    void anotherTimeAppOrSecretIsWrong() {
        assertThat(signature.isRight("mac=" + MAC, BODY, "1543908534741")).isFalse();
        assertThat(new ZaloSignature("432", "khóa").isRight("mac=" + MAC, BODY, TIME))
                .isFalse();
        assertThat(new ZaloSignature("431", "khoá").isRight("mac=" + MAC, BODY, TIME))
                .isFalse();
    }

    @Property
    void anyChangedByteIsRefused(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] changed = BODY.clone();
        changed[place % changed.length] ^= (byte) by;

        assertThat(signature.isRight("mac=" + MAC, changed, TIME)).isFalse();
    }
}
