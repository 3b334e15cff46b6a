package vn.hotline.intervention.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.intervention.lead.Colleagues.Colleague;
import vn.hotline.platform.security.Role;

/** Who is called in a note, and who cannot be. */
class MentionsTest {

    private static final List<Colleague> OFFERED = List.of(
            new Colleague(1, "Bùi Mẫu Đơn", Role.OPERATOR),
            new Colleague(2, "Lê Minh", Role.OPERATOR),
            new Colleague(3, "Lê Minh Họa", Role.OPERATOR),
            new Colleague(4, "Trần Thị Thí Dụ", Role.SUPERVISOR),
            new Colleague(5, "Trần Thị Thí Dụ", Role.OPERATOR));

    @Test
    void whoeverIsCalledByFullNameIsFoundOnceHoweverItWasTyped() {
        assertThat(in("Nhờ @Bùi Mẫu Đơn gọi lại, @bùi mẫu đơn nhé.")).containsExactly(1L);
        assertThat(in(Normalizer.normalize("@Bùi Mẫu Đơn, xem giúp.", Normalizer.Form.NFD)))
                .containsExactly(1L);
    }

    @Test
    void theLongestNameIsMeant() {
        assertThat(in("@Lê Minh Họa xem giúp")).containsExactly(3L);
        assertThat(in("@Lê Minh: xem giúp")).containsExactly(2L);
    }

    @Test
    void anAddressOfMailCallsNobody() {
        assertThat(in("Gửi về truong@example.vn rồi.")).isEmpty();
        assertThat(in(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@le.hoa_99",
                "@Hoa_99",
                "@Hoa99 nhắn tin",
                "@Hoa.Le",
                "@facebook",
                "@zalo nhắn lúc 9 giờ",
                "@ Hoa"
            })
    void anAccountElsewhereCallsNobody(String account) {
        assertThat(in("Người lạ dùng tài khoản " + account)).isEmpty();
    }

    @Test
    void whoMayNotReadTheCaseIsRefusedAtTheField() {
        assertThatThrownBy(() -> in("Nhờ @Người Lạ xem"))
                .hasMessageContaining("case.mention.unknown")
                .hasMessageContaining("note");
        assertThatThrownBy(() -> in("Nhờ @Lê Minhh xem")).hasMessageContaining("case.mention.unknown");
        assertThatThrownBy(() -> in("Nhờ @Hoa.")).hasMessageContaining("case.mention.unknown");
    }

    @Test
    void ofTwoOfOneNameNeitherIsGuessed() {
        assertThatThrownBy(() -> in("@Trần Thị Thí Dụ ơi")).hasMessageContaining("case.mention.several");
    }

    private static Iterable<Long> in(String text) {
        return Mentions.in(text, OFFERED, "note").ids();
    }
}
