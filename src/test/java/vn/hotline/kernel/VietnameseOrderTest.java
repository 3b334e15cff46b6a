package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    void blanksCountAndTonesComeAfterLetters() {
        inOrder("Hà Giang", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng");
        inOrder("Cà Mau", "Cao Bằng", "Cần Thơ");
        inOrder("Danh", "Dũng", "Đặng", "Đức", "Em");
        inOrder("an", "ăn", "ân", "bo", "bô", "bơ", "bu", "bư");
        inOrder("ma", "mà", "mả", "mã", "má", "mạ", "mac");
        inOrder("Le An", "Lê An", "Lệ An");
        inOrder("Dang", "Ðang", "Đang");
        inOrder("H Hen", "H'Hen", "HHen");
        inOrder("Lê (con)", "Lê An", "Lê-An");
        inOrder("Phường 2", "Phường 3", "Phường An");
    }

    @Test
    void largeAndSmallComposedAndApartAreOne() {
        assertThat(VietnameseOrder.ALPHABETIC.compare("ĐẶNG", "đặng")).isZero();
        assertThat(VietnameseOrder.ALPHABETIC.compare("Đặng", Normalizer.normalize("Đặng", Normalizer.Form.NFD)))
                .isZero();
    }

    @Property
    void itIsAnOrder(
            @ForAll @StringLength(max = 4) @Chars({'a', 'ă', 'ấ', 'đ', 'd', ' ', '-', 'Ộ', 'o', 'ợ'}) String a,
            @ForAll @StringLength(max = 4) @Chars({'a', 'ă', 'ấ', 'đ', 'd', ' ', '-', 'Ộ', 'o', 'ợ'}) String b,
            @ForAll @StringLength(max = 4) @Chars({'a', 'ă', 'ấ', 'đ', 'd', ' ', '-', 'Ộ', 'o', 'ợ'}) String c) {
        assertThat(Integer.signum(VietnameseOrder.ALPHABETIC.compare(a, b)))
                .isEqualTo(-Integer.signum(VietnameseOrder.ALPHABETIC.compare(b, a)));
        if (VietnameseOrder.ALPHABETIC.compare(a, b) <= 0 && VietnameseOrder.ALPHABETIC.compare(b, c) <= 0) {
            assertThat(VietnameseOrder.ALPHABETIC.compare(a, c)).isNotPositive();
        }
    }

    private static void inOrder(String... names) {
        List<String> sorted = new ArrayList<>(List.of(names));
        Collections.reverse(sorted);
        sorted.sort(VietnameseOrder.ALPHABETIC);
        assertThat(sorted).containsExactly(names);
    }
}
