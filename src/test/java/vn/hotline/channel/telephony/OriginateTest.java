package vn.hotline.channel.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Stamp;

/** A call is asked for at an exchange that listens. */
class OriginateTest {

    private final CallRequest request =
            new CallRequest(7, "(+84) 900 000 147", "101", new Stamp(3L, Instant.parse("2026-11-22T02:14:00Z")));

    private HttpServer exchange;
    private String asked;
    private String sent;
    private String token;
    private int answers = 202;

    @BeforeEach
    void listen() throws IOException {
        exchange = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        exchange.createContext("/", request -> {
            asked = request.getRequestURI().toString();
            sent = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            token = request.getRequestHeaders().getFirst("Authorization");
            request.sendResponseHeaders(answers, -1);
            request.close();
        });
        exchange.start();
    }

    @AfterEach
    void stop() {
        exchange.stop(0);
    }

    @Test
    void anExchangeIsToldWhoCallsWhom() throws IOException {
        new Originate().place(setUp(), request);

        assertThat(sent).isEqualTo("{\"extension\":\"101\",\"number\":\"0900000147\",\"reference\":\"hotline-null\"}");
        assertThat(token).isEqualTo("Bearer secret");
    }

    @Test
    void whatItRefusesIsSaid() {
        answers = 503;
        assertThatIOException().isThrownBy(() -> new Originate().place(setUp(), request));
        answers = 302;
        assertThatIOException().isThrownBy(() -> new Originate().place(setUp(), request));
    }

    @Test
    void anExchangeIsToldWhereACallGoesOn() throws IOException {
        new Originate().transfer(setUp(), "1763777640.12", "104");

        assertThat(asked).isEqualTo("/transfer/1763777640.12?extension=104");
        assertThat(sent).isEqualTo("{\"call\":\"1763777640.12\",\"extension\":\"104\"}");
        assertThat(token).isEqualTo("Basic YXJpOnNlY3JldA==");
    }

    @Test
    void itsWordLeadsBackToTheRequest() {
        assertThat(CallRequest.idOf("hotline-7")).isEqualTo(7);
        assertThat(CallRequest.idOf("somebody-7")).isNull();
        assertThat(CallRequest.idOf("hotline-")).isNull();
        assertThat(CallRequest.idOf(null)).isNull();
    }

    private Exchange setUp() {
        String at = "http://127.0.0.1:" + exchange.getAddress().getPort();
        return ExchangeSettings.read("""
                        peer.program = x
                        peer.originate-token = secret
                        peer.originate = %s/originate
                        peer.transfer-token = ari:secret
                        peer.transfer = %s/transfer/{call}?extension={extension}
                        """.formatted(at, at)).get(0);
    }
}
