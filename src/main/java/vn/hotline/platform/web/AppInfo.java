package vn.hotline.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hotline.platform.security.Role;

/** What the pages know of this installation. Demo accounts exist in the demo modes only. */
@Named("app")
@ApplicationScoped
public class AppInfo {

    public record DemoAccount(Role role, String username, String password) {}

    @Inject
    @ConfigProperty(name = "HOTLINE_DEMO_ACCOUNTS", defaultValue = "-")
    private String demoAccountsConfigured;

    /** Changes with every start, so that browsers never mix files of two versions. */
    private final String version = Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);

    private List<DemoAccount> demoAccounts = List.of();

    @PostConstruct
    void read() {
        if (!"-".equals(demoAccountsConfigured)) {
            demoAccounts = Arrays.stream(demoAccountsConfigured.split(";"))
                    .map(account -> account.split(":"))
                    .map(part -> new DemoAccount(Role.valueOf(part[0]), part[1], part[2]))
                    .toList();
        }
    }

    public String getVersion() {
        return version;
    }

    public boolean isDemo() {
        return !demoAccounts.isEmpty();
    }

    public List<DemoAccount> getDemoAccounts() {
        return demoAccounts;
    }
}
