package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies ours = TrustedProxies.of("loopback, 10.0.0.0/8 fd00::/8");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1   | 203.0.113.7                        | 203.0.113.7",
                "::1         | 203.0.113.7                        | 203.0.113.7",
                "127.0.0.1   | 198.51.100.1, 203.0.113.7          | 203.0.113.7",
                "127.0.0.1   | 203.0.113.7, 10.1.2.3              | 203.0.113.7",
                "127.0.0.1   | 203.0.113.7:51514, 10.1.2.3        | 203.0.113.7",
                "127.0.0.1   | [2001:db8::7]:443                  | 2001:db8:0:0:0:0:0:7",
                "127.0.0.1   | 2001:db8::7, fd12::1               | 2001:db8:0:0:0:0:0:7",
                "127.0.0.1   | ::ffff:203.0.113.7                 | 203.0.113.7",
                "203.0.113.9 | 198.51.100.1                       | 203.0.113.9",
                "127.0.0.1   | 203.0.113.7, evil.example          | 127.0.0.1",
                "127.0.0.1   | 203.0.113.7, unknown, 10.0.0.1     | 10.0.0.1",
                "127.0.0.1   | 1                                  | 127.0.0.1",
                "127.0.0.1   | 256.1.1.1                          | 127.0.0.1",
                "127.0.0.1   | 10.0.0.1                           | 10.0.0.1",
                "127.0.0.1   | ''                                 | 127.0.0.1",
            })
    void theClientIsTheRightmostThatIsNoProxyOfOurs(String peer, String forwardedFor, String client) {
        assertThat(ours.client(peer, List.of(forwardedFor))).isEqualTo(client);
    }

    @Test
    void severalLinesOfTheHeaderAreOneList() {
        assertThat(ours.client("127.0.0.1", List.of("198.51.100.1", "203.0.113.7, 10.0.0.1")))
                .isEqualTo("203.0.113.7");
        assertThat(ours.client("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    /** Whatever somebody sends stands left of what our proxy adds, so it changes nothing. */
    @Property(tries = 200)
    void nothingAClientSendsChangesWhoSheIs(@ForAll String sent) {
        assertThat(ours.client("127.0.0.1", List.of(sent + ",203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(ours.client("203.0.113.7", List.of(sent))).isEqualTo("203.0.113.7");
    }

    @Test
    void nobodyIsTrustedWhereNobodyIsNamed() {
        assertThat(TrustedProxies.of("").client("127.0.0.1", List.of("203.0.113.7")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void networksEndWhereTheySay() {
        TrustedProxies some = TrustedProxies.of("192.168.4.0/22");

        assertThat(Arrays.stream(new String[] {"192.168.3.255", "192.168.4.0", "192.168.7.255", "192.168.8.0", "::1"})
                        .map(some::contain))
                .containsExactly(false, true, true, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0", "fd00::/129", "/8"})
    void aSlipIsNamed(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of("loopback, " + setting))
                .withMessage(setting);
    }
}
