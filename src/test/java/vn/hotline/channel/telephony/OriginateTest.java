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
import vn.hotline.kernel.Act;

/** A call is asked for at an exchange that listens. */
class OriginateTest {

    private final CallRequest asked =
            new CallRequest(7, "(+84) 900 000 147", "101", new Act(3L, Instant.parse("2026-11-22T02:14:00Z")));

    private HttpServer exchange;
    private String sent;
    private String token;
    private int answers = 202;

    @BeforeEach
    void listen() throws IOException {
        exchange = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        exchange.createContext("/originate", request -> {
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
        new Originate().place(setUp(), asked);

        assertThat(sent).isEqualTo("{\"extension\":\"101\",\"number\":\"0900000147\",\"reference\":\"hotline-null\"}");
        assertThat(token).isEqualTo("Bearer secret");
    }

    @Test
    void whatItRefusesIsSaid() {
        answers = 503;
        assertThatIOException().isThrownBy(() -> new Originate().place(setUp(), asked));
        answers = 302;
        assertThatIOException().isThrownBy(() -> new Originate().place(setUp(), asked));
    }

    @Test
    void itsWordLeadsBackToTheRequest() {
        assertThat(CallRequest.idOf("hotline-7")).isEqualTo(7);
        assertThat(CallRequest.idOf("somebody-7")).isNull();
        assertThat(CallRequest.idOf("hotline-")).isNull();
        assertThat(CallRequest.idOf(null)).isNull();
    }

    private Exchange setUp() {
        return ExchangeSettings.read(
                        "peer.program = x\npeer.originate-token = secret\npeer.originate = http://127.0.0.1:"
                                + exchange.getAddress().getPort() + "/originate")
                .get(0);
    }
}
