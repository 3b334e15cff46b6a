package vn.hotline.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.reporting.published.PublishedColumn;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "en, show.people.CHILD_PROTECTION, 0, 0 children",
        "en, show.people.CHILD_PROTECTION, 1, 1 child",
        "en, show.people.CHILD_PROTECTION, 2, 2 children",
        "en, show.people.TRAFFICKING, 1, 1 victim",
        "en, show.days, 1, 1 day",
        "en, show.days, 12, 12 days",
        "vi, show.people.CHILD_PROTECTION, 1, 1 trẻ",
        "vi, show.people.TRAFFICKING, 2, 2 nạn nhân",
    })
    void numberAndNounAgree(String language, String key, long number, String text) {
        assertEquals(text, Texts.format(Locale.forLanguageTag(language), key, number));
    }

    @Test
    void severalNamesStandInOnePlace() {
        assertEquals(
                "The first line lacks the heads: Line, Value.",
                Texts.format(
                        Locale.ENGLISH,
                        "published.file.columns",
                        List.of(PublishedColumn.LINE, PublishedColumn.VALUE)));
    }
}
