package vn.hotline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {

    @ParameterizedTest
    @CsvSource({
        "/desk, /desk?told=m",
        "/contact/view?id=7, /contact/view?id=7&told=m",
        "/contact/view?id=7#people, /contact/view?id=7&told=m#people",
        "https://hotline.example/desk#top, https://hotline.example/desk?told=m#top",
    })
    void theMarkStandsLastInTheQueryWhereThePagesScriptLooksForIt(String address, String marked) {
        assertThat(NextPage.withMark(address, "m")).isEqualTo(marked);
    }
}
