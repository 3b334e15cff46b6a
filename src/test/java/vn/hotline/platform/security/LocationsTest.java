package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "111.example.vn      | http://111.example.vn/desk?a=b#c    | /desk?a=b#c",
                "111.example.vn:8443 | http://111.Example.vn:8443/desk     | /desk",
                "111.example.vn      | https://111.example.vn              | /",
                "111.example.vn      | https://111.example.vn?next=1       | /?next=1",
                "111.example.vn      | /contact/form?id=7                  | /contact/form?id=7",
                "111.example.vn      | view?id=7                           | /contact/view?id=7",
                "111.example.vn      | ?id=8                               | /contact/list?id=8",
                "111.example.vn      | http://others.example.vn/desk       | http://others.example.vn/desk",
                "111.example.vn      | http://111.example.vn//others/desk  | http://111.example.vn//others/desk",
                "                    | http://111.example.vn/desk          | http://111.example.vn/desk",
            })
    void whatLeadsToOurselvesIsAPath(String host, String location, String sent) {
        assertThat(Locations.asPath("/contact/list", host, location)).isEqualTo(sent);
    }
}
