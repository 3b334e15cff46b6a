package vn.hotline.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings the launcher passed on; see {@code --help}. */
@ApplicationScoped
public class MailSettingsProducer {

    @Produces
    public MailSettings settings() {
        Config config = ConfigProvider.getConfig();
        Optional<String> host = config.getOptionalValue("HOTLINE_MAIL_HOST", String.class);
        if (host.isEmpty()) {
            return MailSettings.OFF;
        }
        MailTls tls = config.getOptionalValue("HOTLINE_MAIL_TLS", String.class)
                .map(name -> MailTls.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(MailTls.STARTTLS);
        return new MailSettings(
                host.get(),
                config.getOptionalValue("HOTLINE_MAIL_PORT", Integer.class).orElse(tls.getPort()),
                config.getValue("HOTLINE_MAIL_FROM", String.class),
                config.getOptionalValue("HOTLINE_MAIL_USER", String.class).orElse(null),
                config.getOptionalValue("HOTLINE_MAIL_PASSWORD", String.class).orElse(null),
                tls,
                config.getOptionalValue("HOTLINE_URL", String.class).orElse(""));
    }
}
