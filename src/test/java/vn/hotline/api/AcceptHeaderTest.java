package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {

    private static final List<String> OFFERED = List.of("application/json", "text/csv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv",
                "application/json, text/csv, application/problem+json | application/json",
                "text/csv, application/json | text/csv",
                "application/json;q=0.5, text/csv | text/csv",
                "text/csv;header=present;q=0.1, application/json; q=0.2 | application/json",
                "TEXT/CSV | text/csv",
                "text/csv;q=oops | text/csv",
            })
    void theOneOfTheMostWeightIsGivenElseTheFirst(String header, String preferred) {
        assertThat(AcceptHeader.preferred(header, OFFERED)).contains(preferred);
    }

    @Test
    void whoNamesNoneHasNoPreference() {
        assertThat(AcceptHeader.preferred(null, OFFERED)).isEmpty();
        assertThat(AcceptHeader.preferred("*/*", OFFERED)).isEmpty();
        assertThat(AcceptHeader.preferred("text/html, text/csv;q=0", OFFERED)).isEmpty();
        assertThat(AcceptHeader.preferred(",;,", OFFERED)).isEmpty();
    }
}
