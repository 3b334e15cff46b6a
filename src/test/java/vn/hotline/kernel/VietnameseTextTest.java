package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;

class VietnameseTextTest {

    @Test
    void isFoundWithoutTonesAndWithDForĐ() {
        assertThat(VietnameseText.toneless("Nguyễn Đức Thuỷ")).isEqualTo("nguyen duc thuy");
        assertThat(VietnameseText.toneless("ĐẶNG THỊ ƯỚC")).isEqualTo("dang thi uoc");
    }

    @Test
    void isTheSameComposedOrWithItsMarksApart() {
        String composed = "Trường tiểu học Ứng Hoà";
        String apart = Normalizer.normalize(composed, Form.NFD);

        assertThat(apart).isNotEqualTo(composed);
        assertThat(VietnameseText.clean(apart)).isEqualTo(composed);
        assertThat(VietnameseText.toneless(apart)).isEqualTo(VietnameseText.toneless(composed));
    }

    @Test
    void isStoredWithoutOuterBlanksAndNothingAsNothing() {
        assertThat(VietnameseText.clean("  bị đánh \n")).isEqualTo("bị đánh");
        assertThat(VietnameseText.clean(" \t")).isNull();
        assertThat(VietnameseText.clean(null)).isNull();
    }

    @Test
    void fallsIntoDistinctWords() {
        assertThat(VietnameseText.words("Số 5, ngõ 12/3 – phố Đê La Thành (đê cũ)"))
                .containsExactly("so", "5", "ngo", "12", "3", "pho", "de", "la", "thanh", "cu");
        assertThat(VietnameseText.words(" ... ")).isEmpty();
    }
}
