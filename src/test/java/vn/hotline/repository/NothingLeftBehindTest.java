package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.web.NothingKeptByBrowser;
import vn.hotline.platform.web.Page;

/** What people type and send leaves nothing in browsers, addresses and files but what is meant to be kept. */
class NothingLeftBehindTest {

    private static final Pattern RAW_FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern RAW_INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SAID = Pattern.compile("(?<!-)\\bautocomplete=\"([^\"]*)\"");

    /** Of who works here, not of who calls. */
    private static final Set<String> MAY_BE_KEPT =
            Set.of("off", "username", "current-password", "new-password", "email");

    private static final Set<String> PAGES_OF_ONESELF = Set.of("sign-in.xhtml", "password.xhtml");

    @Test
    void everyFormOfAPageIsMarkedByTheOneListener() {
        assertThat(Sources.read(Sources.WEBAPP.resolve("WEB-INF/faces-config.xml")))
                .contains(NothingKeptByBrowser.class.getName(), "PostAddToViewEvent");
    }

    @Test
    void whatFacesDoNotWriteSaysSoItself() {
        List<String> silent = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            for (Pattern raw : List.of(RAW_FORM, RAW_INPUT)) {
                raw.matcher(Sources.read(page))
                        .results()
                        .map(found -> found.group())
                        .filter(tag -> !tag.contains("autocomplete=\"off\"") && !tag.contains("type=\"hidden\""))
                        .forEach(tag -> silent.add(page + " " + tag));
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void onlyNamesAndPasswordsOfOneselfMayBeKept() {
        List<String> kept = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            // a tag says what the page says that uses it
            Matcher said = SAID.matcher(Sources.read(page).replace("autocomplete=\"#{autocomplete}\"", ""));
            while (said.find()) {
                boolean ofOneself = PAGES_OF_ONESELF.contains(page.getFileName().toString());
                if (!(ofOneself ? MAY_BE_KEPT : Set.of("off", "new-password")).contains(said.group(1))) {
                    kept.add(page + " " + said.group());
                }
            }
        }
        assertThat(kept).isEmpty();
    }

    /** What a form sends by GET stands in the address: in the history, the proxy's log, the next page's Referer. */
    @Test
    void noFormSendsItsFieldsInTheAddress() {
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            assertThat(RAW_FORM.matcher(Sources.read(page)).results().map(found -> found.group()))
                    .as(page.toString())
                    .allMatch(form -> form.contains("method=\"post\""));
            assertThat(Sources.read(page)).as(page.toString()).doesNotContain("method=\"get\"");
        }
    }

    @Test
    void uploadsStayInMemory() {
        String settings = Sources.read(Sources.WEBAPP.resolve("WEB-INF/web.xml"));

        assertThat(number(settings, "file-size-threshold"))
                .isGreaterThanOrEqualTo(number(settings, "max-request-size"));
    }

    /** Held in memory, they are taken only by pages that are listed for it. */
    @Test
    void pagesThatTakeFilesAreListed() {
        Set<String> taking = Sources.under(Sources.WEBAPP, "xhtml").stream()
                .filter(page -> Sources.read(page).contains("multipart/form-data"))
                .map(page -> "/" + Sources.WEBAPP.relativize(page).toString().replace(".xhtml", ""))
                .collect(Collectors.toSet());
        Set<String> listed = Arrays.stream(Page.values())
                .filter(Page::isTakingFiles)
                .map(Page::getPath)
                .collect(Collectors.toSet());

        assertThat(listed).isEqualTo(taking);
    }

    private static long number(String settings, String element) {
        Matcher found =
                Pattern.compile("<" + element + ">(\\d+)</" + element + ">").matcher(settings);
        assertThat(found.find()).as(element).isTrue();
        return Long.parseLong(found.group(1));
    }
}
