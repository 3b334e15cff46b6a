package vn.hotline.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaFetchTest {

    private static final Set<String> HOSTS = Set.of("zdn.vn", "zalo.me", "http://127.0.0.1:9");

    @ParameterizedTest
    @CsvSource({
        "https://f7-zpc.zdn.vn/jpg/a, true",
        "https://zdn.vn/a, true",
        "https://F7.ZDN.vn:443/a, true",
        "http://127.0.0.1:9/a, true",
        "http://f7-zpc.zdn.vn/jpg/a, false",
        "https://zdn.vn:8443/a, false",
        "https://evilzdn.vn/a, false",
        "https://zdn.vn.example.com/a, false",
        "https://zdn.vn@example.com/a, false",
        "https://x@zdn.vn/a, false",
        "https://127.0.0.1/a, false",
        "http://127.0.0.1:90/a, false",
        "http://169.254.169.254/latest, false",
        "file:///etc/passwd, false",
        "../../x, false"
    })
    void onlyWhereZaloKeepsFiles(String address, boolean allowed) {
        assertThat(MediaFetch.isAllowed(URI.create(address), HOSTS)).isEqualTo(allowed);
    }
}
