package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hotline.platform.web.Page;

/** Pages are definitions of forms: words, looks and behaviour live elsewhere. */
class PagesTest {

    private static final int WIDTH = 140;

    /** In bytes. What a page shows beside its own is in parts, tags and slots. */
    private static final int LARGEST_PAGE = 16_000;

    private static final int LARGEST_CASE_PAGE = 10_000;

    /** What is the same in every language: the number, names of languages in themselves, names of keys and of formats. */
    private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of(
            "111",
            "VI",
            "EN",
            "Tiếng Việt",
            "English",
            "Ctrl",
            "Ctrl K",
            "Alt 0",
            "Enter",
            "Esc",
            "CSV",
            "XLSX",
            "Zalo");

    private static final Set<String> READ_BY_PEOPLE = Set.of(
            "title",
            "aria-label",
            "placeholder",
            "alt",
            "label",
            "header",
            "headerText",
            "help",
            "summary",
            "detail",
            "requiredMessage",
            "converterMessage",
            "emptyMessage",
            "itemLabel",
            "text");

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern NAME_IN_EXPRESSION = Pattern.compile("(?<![\\w.])[a-z]\\w*");
    private static final Pattern KEY_OR_NUMBER = Pattern.compile("F\\d{1,2}|[A-Z]{2,3}-\\d{4}-\\d+");
    private static final Pattern WORDS_IN_EXPRESSION = Pattern.compile("'[^']*[^\\p{ASCII}·–−…]\\p{L}*[^']*'");
    private static final Pattern DIALOG_ONLY = Pattern.compile(
            "(if \\([^;]*\\) )?PF\\('(#\\{dialog})?[A-Za-z]+'\\)\\.(show|hide)\\(\\);?( return false;)?");

    private static final Pattern TAG_OF_SUGGESTIONS = Pattern.compile("<p:autoComplete [^>]*>");

    /** CVE-2026-120421 of the server's Faces needs a client window in the address; see config/known-faults.csv. */
    @Test
    void noPageKeepsItsWindowInTheAddress() {
        List<Path> naming = Stream.of(Sources.MAIN, Sources.RESOURCES, Sources.WEBAPP)
                .flatMap(root -> Sources.under(root, "java", "xml", "xhtml", "properties").stream())
                .filter(file -> Sources.read(file).contains("CLIENT_WINDOW_MODE"))
                .toList();

        assertThat(naming).isEmpty();
    }

    /** A page that is read in one look: what is longer than a line is a tag, a slot or a bean's. */
    @Test
    void noLineIsLongerThanAScreenIsWide() {
        List<String> tooLong = Stream.of(
                        Sources.under(Sources.WEBAPP, "xhtml"),
                        Sources.under(Sources.MAIN, "java"),
                        Sources.under(Sources.TESTS, "java"))
                .flatMap(List::stream)
                .flatMap(file -> Sources.read(file)
                        .lines()
                        .filter(line -> line.length() > WIDTH)
                        .map(line -> file + ": " + line.strip()))
                .toList();

        assertThat(tooLong).as("lines of more than " + WIDTH).isEmpty();
    }

    @Test
    void noPageIsLongerThanCanBeReadInOneLook() throws IOException {
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            boolean ofCases = page.endsWith("intervention/view.xhtml");
            assertThat(Files.size(page)).as(page.toString()).isLessThan(ofCases ? LARGEST_CASE_PAGE : LARGEST_PAGE);
        }
    }

    /** Two parts of one page by one name are an error as it is drawn, and the dialog of the layout is on every page. */
    @Test
    void theDialogOfEveryPageHasANameThatNoPageUses() {
        Path ofTheLayout = Sources.WEBAPP.resolve("WEB-INF/parts/hands.xhtml");
        Pattern dialog = Pattern.compile("<t:dialog dialog=\"(\\w+)\"");
        String name = dialog.matcher(Sources.read(ofTheLayout))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(Sources.under(Sources.WEBAPP, "xhtml"))
                .filteredOn(page -> !page.equals(ofTheLayout))
                .noneMatch(page -> dialog.matcher(Sources.read(page)).results().anyMatch(found -> found.group(1)
                        .equals(name)));
    }

    @Test
    void everyPageIsListedWithItsRoles() {
        Set<String> pages = Sources.under(Sources.WEBAPP, "xhtml").stream()
                .map(file -> "/" + Sources.WEBAPP.relativize(file).toString().replace(".xhtml", ""))
                .filter(path ->
                        !path.startsWith("/WEB-INF/") && !path.startsWith("/error/") && !path.equals("/sign-in"))
                .collect(Collectors.toSet());
        Set<String> listed = Arrays.stream(Page.values()).map(Page::getPath).collect(Collectors.toSet());
        assertThat(pages).isEqualTo(listed);
    }

    /** Where two people may change the same, what was not chosen has its place to be read. */
    @Test
    void everyPageThatComparesVersionsShowsThoseNotChosen() {
        List<Path> comparing = Sources.under(Sources.WEBAPP, "xhtml").stream()
                .filter(page -> !page.startsWith(Sources.WEBAPP.resolve("WEB-INF")))
                .filter(page -> Sources.page(page).contains("<t:version "))
                .toList();
        assertThat(comparing).hasSizeGreaterThan(12).allSatisfy(page -> assertThat(Sources.page(page))
                .as(page.toString())
                .containsOnlyOnce("<t:unchosen "));
    }

    /** What another feature shows on a page is a slot: a part of its own, which names that feature's bean. */
    @Test
    void pagesNameOnlyBeansOfTheirOwnFeature() {
        Map<String, String> features = Classes.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .collect(Collectors.toMap(PagesTest::nameOf, PagesTest::featureOf));
        List<String> foreign = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            String feature = Sources.WEBAPP.relativize(page).getName(0).toString();
            String own = feature.endsWith(".xhtml") ? "desk" : feature;
            if (own.equals("WEB-INF")) {
                continue;
            }
            EXPRESSION
                    .matcher(Sources.read(page))
                    .results()
                    .flatMap(expression -> NAME_IN_EXPRESSION
                            .matcher(expression.group().replaceAll("'[^']*'", ""))
                            .results())
                    .map(MatchResult::group)
                    .filter(features::containsKey)
                    .filter(name -> !Set.of(own, "platform").contains(features.get(name)))
                    .forEach(name -> foreign.add(page + " " + name));
        }
        assertThat(foreign).isEmpty();
    }

    private static String nameOf(JavaClass bean) {
        String given = bean.getAnnotationOfType(Named.class).value();
        String name = bean.getSimpleName();
        return given.isEmpty() ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : given;
    }

    private static String featureOf(JavaClass bean) {
        return bean.getPackageName().split("\\.")[2];
    }

    @Test
    void everyPageHasItsBean() {
        Set<String> beans = Classes.ALL.stream()
                .map(type -> type.getSimpleName())
                .filter(name -> name.endsWith("Page"))
                .collect(Collectors.toSet());
        assertThat(Page.values()).allSatisfy(page -> assertThat(beans).contains(beanOf(page)));
    }

    @Test
    void wordsComeFromTheBundles() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            parse(page, new Reader(page, found) {
                @Override
                void text(String text) {
                    refuseWords(text);
                }

                @Override
                void attribute(String element, String name, String value) {
                    if (READ_BY_PEOPLE.contains(name)) {
                        refuseWords(value);
                    }
                    if (WORDS_IN_EXPRESSION.matcher(value).find()) {
                        refuse(value);
                    }
                }

                private void refuseWords(String text) {
                    String words = EXPRESSION.matcher(text).replaceAll("").strip();
                    if (words.chars().anyMatch(Character::isLetter)
                            && !SAME_IN_EVERY_LANGUAGE.contains(words)
                            && !KEY_OR_NUMBER.matcher(words).matches()) {
                        refuse(words);
                    }
                }
            });
        }
        assertThat(found).as("words outside the bundles").isEmpty();
    }

    @Test
    void pagesHoldNoStyles() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            parse(page, new Reader(page, found) {
                @Override
                void element(String name) {
                    if (name.equals("style")) {
                        refuse("<style>");
                    }
                }

                @Override
                void attribute(String element, String name, String value) {
                    // a computed length is data, not a look
                    if (name.equals("style") && !value.matches("width:#\\{[^}]+}%")) {
                        refuse("style=" + value);
                    }
                }
            });
        }
        assertThat(found).as("styles outside the style sheet").isEmpty();
    }

    /** What the library says by itself it says in English. */
    @Test
    void suggestionsSayInTheReadersWordsThatThereIsNothing() {
        assertThat(Sources.under(Sources.WEBAPP, "xhtml"))
                .flatMap(page -> TAG_OF_SUGGESTIONS
                        .matcher(Sources.read(page))
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag).contains("emptyMessage=\"#{msg["));
    }

    /** Text comes by the mouse, by tools for typing and by a field's own cross, too: none of them presses a key. */
    @Test
    void noFieldListensToKeysForWhatIsWritten() {
        assertThat(Sources.under(Sources.WEBAPP, "xhtml")).allSatisfy(page -> assertThat(Sources.read(page))
                .as(page.toString())
                .doesNotContainPattern("event=\"key(up|down|press)\""));
    }

    /** Inside a part of the template its place is wrong: the server says so at every view. */
    @Test
    void parametersOfAPageStandBeforeItsParts() {
        assertThat(Sources.under(Sources.WEBAPP, "xhtml"))
                .filteredOn(page -> Sources.read(page).contains("<f:metadata>"))
                .filteredOn(page -> Sources.read(page).contains("<ui:define"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(Sources.read(page)).containsSubsequence("<f:metadata>", "<ui:define"));
    }

    /** The content security policy refuses scripts in pages; PrimeFaces moves those of its own components out. */
    /** A menu of what is offered alone shows nothing of a value that no longer is, and the next save erases it. */
    @Test
    void menusOfCodesKeepWhatTheRecordSaysAlready() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            parse(page, new Reader(page, found) {
                @Override
                void text(String text) {}

                @Override
                void attribute(String element, String name, String value) {
                    if (value.contains("codes.offered(")) {
                        refuse(value);
                    }
                }
            });
        }
        assertThat(found).as("menus that are no t:codes").isEmpty();
    }

    @Test
    void pagesHoldNoScripts() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            parse(page, new Reader(page, found) {
                @Override
                void text(String text) {
                    if (inScript && !text.isBlank()) {
                        refuse("<script>" + text);
                    }
                }

                @Override
                void attribute(String element, String name, String value) {
                    boolean ofPrimeFaces = element.startsWith("p:") || element.startsWith("t:");
                    if (name.startsWith("on") && !(ofPrimeFaces && isDialogOnly(value))) {
                        refuse(name + "=" + value);
                    }
                }
            });
        }
        assertThat(found).as("scripts outside hotline.js").isEmpty();
    }

    /** Each of them would lose what was typed wrongly. */
    @Test
    void daysAreTypedIntoTheTagThatKeepsThem() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            parse(page, new Reader(page, found) {
                @Override
                void element(String name) {
                    if (name.equals("p:datePicker") && !page.endsWith("WEB-INF/tags/date.xhtml")) {
                        refuse(name);
                    }
                }
            });
        }
        assertThat(found).as("days outside of t:date").isEmpty();
    }

    /** A page under a dialog is out of reach: what concerns the whole record is said in the dialog. */
    @Test
    void dialogsSayWhatWasRefused() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            parse(page, new Reader(page, found) {
                private boolean asking;
                private boolean saying;

                @Override
                void element(String name) {
                    if (name.equals("p:dialog")) {
                        asking = false;
                        saying = false;
                    }
                    asking |= name.equals("h:form");
                    saying |= name.equals("t:refused");
                }

                @Override
                void end(String name) {
                    if (name.equals("p:dialog") && asking && !saying) {
                        refuse("p:dialog without t:refused");
                    }
                }
            });
        }
        assertThat(found).as("dialogs that keep silent").isEmpty();
    }

    /** A long list of choices takes letters, and a province is found by what it was called before. */
    @Test
    void choicesAreFoundByTyping() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            parse(page, new Reader(page, found) {
                private boolean filtered;

                @Override
                void element(String name) {
                    filtered = false;
                }

                @Override
                void attribute(String element, String name, String value) {
                    filtered |= name.equals("filter") && value.equals("true");
                    if (element.equals("f:selectItems") && name.equals("value") && value.endsWith(".provinces}")) {
                        refuse("provinces outside of t:provinces");
                    }
                    if (element.equals("p:selectCheckboxMenu") && name.equals("multiple") && !filtered) {
                        refuse("p:selectCheckboxMenu without filter=\"true\" before multiple");
                    }
                }
            });
        }
        assertThat(found).isEmpty();
    }

    private static boolean isDialogOnly(String script) {
        return DIALOG_ONLY.matcher(script.strip()).matches();
    }

    /** /intervention/view is served by InterventionViewPage. */
    private static String beanOf(Page page) {
        return Arrays.stream(page.getPath().substring(1).split("[/-]"))
                .map(part -> part.substring(0, 1).toUpperCase() + part.substring(1))
                .collect(Collectors.joining("", "", "Page"));
    }

    private static void parse(Path page, Reader reader) throws ParserConfigurationException, SAXException, IOException {
        InputSource source = new InputSource(page.toUri().toString());
        SAXParserFactory.newInstance().newSAXParser().parse(source, reader);
    }

    private abstract static class Reader extends DefaultHandler {

        private final Path page;
        private final List<String> found;
        private final StringBuilder pending = new StringBuilder();
        private Locator locator;
        boolean inScript;

        Reader(Path page, List<String> found) {
            this.page = page;
            this.found = found;
        }

        void element(String name) {}

        void attribute(String element, String name, String value) {}

        void end(String name) {}

        void text(String text) {}

        void refuse(String what) {
            found.add(page + ":" + locator.getLineNumber() + " " + what);
        }

        @Override
        public void setDocumentLocator(Locator given) {
            locator = given;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new java.io.StringReader(""));
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            flush();
            inScript = name.equals("script");
            element(name);
            for (int i = 0; i < attributes.getLength(); i++) {
                attribute(name, attributes.getQName(i), attributes.getValue(i));
            }
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            flush();
            inScript = false;
            end(name);
        }

        @Override
        public void characters(char[] text, int start, int length) {
            pending.append(text, start, length);
        }

        private void flush() {
            if (!pending.isEmpty()) {
                text(pending.toString());
                pending.setLength(0);
            }
        }
    }
}
