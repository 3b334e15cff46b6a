package vn.hotline.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.channel.zalo.ZaloPeer;
import vn.hotline.launch.DatabaseAccess;

/** What a journey begins with: the door of the running system, through which several people may come. */
final class Hotline {

    /** Of a machine that has other things to do, too. */
    private static final double PATIENCE = 30_000;

    private final Browser browser;
    private final URI address;
    private final Program program;
    private final List<BrowserContext> contexts;

    /** @param program null for a system that was not started here */
    Hotline(Browser browser, URI address, Program program) {
        this.browser = browser;
        this.address = address;
        this.program = program;
        this.contexts = new ArrayList<>();
    }

    private Hotline(Hotline same, URI address) {
        this.browser = same.browser;
        this.address = address;
        this.program = same.program;
        this.contexts = same.contexts;
    }

    /** The same system through another door. */
    Hotline at(URI other) {
        return new Hotline(this, other);
    }

    /** A browser that nobody used yet, before the sign-in page. */
    Screen door() {
        return door(ColorScheme.LIGHT);
    }

    Screen door(ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                // the certificate of the journeys' proxy is its own word
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(1366, 768)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true)
                .setColorScheme(scheme));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        contexts.add(context);
        Screen screen = new Screen(context.newPage());
        screen.open("/sign-in");
        return screen;
    }

    /** A browser of its own that writes into a folder what browsers keep. */
    BrowserContext withProfile(Path folder) {
        BrowserContext context = browser.browserType()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.installed().orElseThrow())
                                .setArgs(Chromium.FLAGS)
                                .setBaseURL(address.toString())
                                .setViewportSize(1366, 768)
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return context;
    }

    Screen enter(Person person) {
        return enter(person, ColorScheme.LIGHT);
    }

    Screen enter(Person person, ColorScheme scheme) {
        Screen screen = door(scheme);
        screen.signIn(person.username(), Person.PASSWORD);
        screen.page().waitForURL("**/desk");
        return screen;
    }

    URI address() {
        return address;
    }

    /** Behind the program; null where it was not started here. */
    /** Zalo, as the system sees it. */
    ZaloPeer zalo() {
        return program.zalo();
    }

    DatabaseAccess database() {
        return program.database();
    }

    void photograph(Path folder, String name) {
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(folder.resolve(name + "-" + ++number + ".png")));
            }
        }
    }

    void close() {
        contexts.forEach(BrowserContext::close);
    }
}
