package vn.hotline.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | https://111.example.vn      | 111.example.vn      | false",
                "POST | https://111.Example.vn:8443 | 111.example.vn:8443 | false",
                "POST | http://127.0.0.1:8080       | 127.0.0.1:8080      | false",
                "POST |                             | 111.example.vn      | false",
                "GET  | https://evil.example        | 111.example.vn      | false",
                "POST | https://evil.example        | 111.example.vn      | true",
                "POST | null                        | 111.example.vn      | true",
                "POST | https://111.example.vn.evil | 111.example.vn      | true",
                "PUT  | https://111.example.vn:444  | 111.example.vn      | true",
            })
    void whatAPageOfAnotherSiteSendsIsForeign(String method, String origin, String host, boolean foreign) {
        assertThat(AddressFilter.isForeign(method, origin, host)).isEqualTo(foreign);
    }
}
