package vn.hotline.channel.telephony;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The exchanges that are set up. */
@ApplicationScoped
public class Exchanges {

    public static final String SETTING = "HOTLINE_PHONE_EXCHANGES";

    @Inject
    private Config config;

    private List<Exchange> all = List.of();

    @PostConstruct
    void read() {
        all = ExchangeSettings.read(
                config.getOptionalValue(SETTING, String.class).orElse(null));
    }

    /** @param program its name */
    public Exchange ofProgram(String program) {
        return all.stream()
                .filter(exchange -> exchange.program().equals(program))
                .findFirst()
                .orElseGet(() -> Exchange.notSetUp(program));
    }

    public List<Exchange> all() {
        return all;
    }

    /** @param key the name of one's own for it */
    public Optional<Exchange> byKey(String key) {
        return all.stream().filter(exchange -> exchange.key().equals(key)).findFirst();
    }
}
