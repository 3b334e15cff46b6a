package vn.hotline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.reporting.publication.published.PublishedColumn;

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

    /** As the trail keeps what was refused: one row of it must not take the whole page from the auditor. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyTextTakesWhatTheTrailKept(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (String key : ResourceBundle.getBundle("i18n.messages", locale).keySet()) {
            for (String kept : new String[] {"0", "1", "27", "\u2026", ""}) {
                assertThatNoException()
                        .as(key)
                        .isThrownBy(() -> Texts.format(locale, key, kept, kept, kept, kept, kept, kept));
            }
        }
    }

    @Test
    void numberThatWasKeptAsTextIsCounted() {
        assertThat(Texts.format(Locale.ENGLISH, "user.leavesWork", "1", "0", "2"))
                .contains("1 open case,", "2 unfinished contacts");
        assertThat(Texts.format(Locale.ENGLISH, "audit.detail.number", "10", "047"))
                .contains("047");
    }
}
