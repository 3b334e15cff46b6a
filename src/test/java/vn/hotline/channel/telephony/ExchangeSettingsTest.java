package vn.hotline.channel.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.Helpline;

class ExchangeSettingsTest {

    @Test
    void anExchangeIsSetUpByAFewLines() {
        List<Exchange> exchanges = ExchangeSettings.read("""
                # the exchange of the house
                hanoi.program = Tổng đài Hà Nội
                hanoi.trafficking = 1800 1567, 02437333344
                hanoi.recordings = PBX.example.vn
                hanoi.originate = https://pbx.example.vn/originate
                hanoi.originate-token = secret
                danang.program = Tổng đài Đà Nẵng
                """.replace("1800 1567", "18001567"));

        Exchange hanoi = exchanges.get(1);
        assertThat(exchanges).extracting(Exchange::key).containsExactly("danang", "hanoi");
        assertThat(hanoi.program()).isEqualTo("Tổng đài Hà Nội");
        assertThat(hanoi.line("111")).isEqualTo(Helpline.CHILD_PROTECTION);
        assertThat(hanoi.line(null)).isEqualTo(Helpline.CHILD_PROTECTION);
        assertThat(hanoi.line("1800-1567")).isEqualTo(Helpline.TRAFFICKING);
        assertThat(hanoi.line("sip:+842437333344@pbx.example.vn")).isEqualTo(Helpline.TRAFFICKING);
        assertThat(hanoi.isFetchedFrom(URI.create("https://pbx.example.vn/7.wav")))
                .isTrue();
        assertThat(hanoi.isFetchedFrom(URI.create("https://pbx.example.vn.evil.example/7.wav")))
                .isFalse();
        assertThat(hanoi.placesCalls()).isTrue();
        assertThat(hanoi.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "http://pbx.example.vn:8088/7.wav, true",
        "http://PBX.example.vn:8088/7.wav, true",
        "http://pbx.example.vn:8089/7.wav, false",
        "http://pbx.example.vn/7.wav, false",
        "https://tls.example.vn/7.wav, true",
        "https://tls.example.vn:443/7.wav, true",
        "http://tls.example.vn/7.wav, false",
        "http://[::1]:9000/7.wav, true",
        "http://any.example.vn:1234/7.wav, true",
        "http://any.example.vn@evil.example/7.wav, false",
        "mailto:any.example.vn, false"
    })
    void aRecordingsPortIsTheOneThatIsSet(String address, boolean isFetched) {
        Exchange exchange = ExchangeSettings.read(
                        "hanoi.program = x\nhanoi.recordings = pbx.example.vn:8088, tls.example.vn:443 [::1]:9000 any.example.vn")
                .get(0);

        assertThat(exchange.isFetchedFrom(URI.create(address))).isEqualTo(isFetched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbx:", "pbx:99999", "https://pbx.example.vn", "pbx:80:80", "pbx/path"})
    void whatIsNoHostIsSaidAtTheStart(String typed) {
        assertThatThrownBy(() -> ExchangeSettings.read("hanoi.program = x\nhanoi.recordings = " + typed))
                .hasMessageContaining("hanoi.recordings is no host")
                .hasMessageContaining(typed);
    }

    @Test
    void nothingIsSetUpByNothing() {
        assertThat(ExchangeSettings.read(null)).isEmpty();
        assertThat(ExchangeSettings.read(" \n# nothing\n")).isEmpty();
        assertThat(Exchange.notSetUp("x").placesCalls()).isFalse();
    }

    @Test
    void aSlipIsNamed() {
        assertThatThrownBy(() -> ExchangeSettings.read("hanoi.trafficing = 1"))
                .hasMessageContaining("hanoi.trafficing is no setting");
        assertThatThrownBy(() -> ExchangeSettings.read("hanoi.recordings = pbx"))
                .hasMessageContaining("hanoi.program is missing");
        assertThatThrownBy(() -> ExchangeSettings.read("hanoi.program = x\nhanoi.originate = pbx"))
                .hasMessageContaining("hanoi.originate is no address");
    }
}
