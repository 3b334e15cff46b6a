package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hotline.kernel.Helpline;

/** Reads the settings the launcher passed on; see {@code --help}. */
@ApplicationScoped
public class ZaloSettingsProducer {

    private static final String API = "https://openapi.zalo.me";
    private static final String TOKENS = "https://oauth.zaloapp.com";
    private static final String MEDIA = "zdn.vn,zadn.vn,zalo.me";

    @Produces
    public ZaloSettings settings() {
        Config config = ConfigProvider.getConfig();
        Optional<String> appId = text(config, "HOTLINE_ZALO_APP_ID");
        if (appId.isEmpty()) {
            return ZaloSettings.OFF;
        }
        return new ZaloSettings(
                appId.get(),
                config.getValue("HOTLINE_ZALO_OA_ID", String.class),
                config.getValue("HOTLINE_ZALO_EVENT_SECRET", String.class),
                text(config, "HOTLINE_ZALO_APP_SECRET").orElse(null),
                text(config, "HOTLINE_ZALO_REFRESH_TOKEN").orElse(null),
                text(config, "HOTLINE_ZALO_LINE").map(Helpline::valueOf).orElse(Helpline.CHILD_PROTECTION),
                config.getOptionalValue("HOTLINE_ZALO_CENTRE", Integer.class).orElse(1),
                URI.create(text(config, "HOTLINE_ZALO_API").orElse(API)),
                URI.create(text(config, "HOTLINE_ZALO_TOKENS").orElse(TOKENS)),
                hosts(text(config, "HOTLINE_ZALO_MEDIA_HOSTS").orElse(MEDIA)));
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class);
    }

    private static Set<String> hosts(String listed) {
        return Arrays.stream(listed.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
