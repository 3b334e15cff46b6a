package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/**
 * How often an installation may send and ask, and how often anything may come from an address for which no installation is
 * known. Many telephones share an address of their network, so that one is generous.
 */
@ApplicationScoped
public class AppLimits {

    private static final String SENDS = "HOTLINE_APP_SENDS_AN_HOUR";
    private static final String ASKS = "HOTLINE_APP_ASKS_AN_HOUR";
    private static final String STRANGERS = "HOTLINE_APP_STRANGERS_AN_HOUR";
    private static final int SENDS_AN_HOUR = 120;
    private static final int ASKS_AN_HOUR = 1_200;
    private static final int STRANGERS_AN_HOUR = 600;

    private final Allowance sends;
    private final Allowance asks;
    private final Allowance strangers;

    /** For the server's stand-in of this bean. */
    protected AppLimits() {
        this(SENDS_AN_HOUR, ASKS_AN_HOUR, STRANGERS_AN_HOUR);
    }

    @Inject
    public AppLimits(Config config) {
        this(
                config.getOptionalValue(SENDS, Integer.class).orElse(SENDS_AN_HOUR),
                config.getOptionalValue(ASKS, Integer.class).orElse(ASKS_AN_HOUR),
                config.getOptionalValue(STRANGERS, Integer.class).orElse(STRANGERS_AN_HOUR));
    }

    private AppLimits(int sends, int asks, int strangers) {
        this.sends = new Allowance(sends, System::nanoTime);
        this.asks = new Allowance(asks, System::nanoTime);
        this.strangers = new Allowance(strangers, System::nanoTime);
    }

    void sends(long installation) {
        sends.use(String.valueOf(installation));
    }

    void asks(long installation) {
        asks.use(String.valueOf(installation));
    }

    void stranger(String address) {
        strangers.use(address);
    }
}
