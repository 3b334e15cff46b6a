package vn.hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.platform.web.Page;

/** All addresses of all pages, with whatever somebody may put into them. */
@ExtendWith(RunningHotline.class)
class AddressesE2E {

    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Pattern PARAMETER = Pattern.compile("<o:viewParam name=\"(\\w+)\"");

    private static final List<String> ODD = List.of(
            "",
            "abc",
            "-1",
            "0",
            "1.5",
            "99999999999999999999",
            "9223372036854775807",
            "-999999999-01-01",
            "%2B999999999-12-31",
            "0000-00-00",
            "0001-01-01",
            "9999-12-31",
            "99999-01-01",
            "2026-02-30",
            "1900-01-01",
            "2199-12-31",
            "%00",
            "%F0%9F%98%80",
            "%E1%BA%A1%CC%81",
            "'%22%3E%3Cscript%3E",
            "#{1+1}",
            "..%2F..%2Fdesk",
            "a".repeat(3_000),
            "MONTH.209913",
            "PROVINCE_NOW.99999",
            "CHANNEL.%C4%91");

    private static final List<Person> PEOPLE =
            List.of(Person.OPERATOR, Person.SUPERVISOR, Person.MANAGER, Person.ADMINISTRATOR, Person.AUDITOR);

    /** Each parameter by itself and all at once; a page that cannot be opened by this person is one more answer. */
    @Test
    void nothingInAnAddressIsAnError(Hotline hotline) {
        List<String> failed = new ArrayList<>();
        for (Person person : PEOPLE) {
            Screen screen = hotline.enter(person);
            for (Page page : Page.values()) {
                for (String address : addresses(page)) {
                    int status = status(screen, address);
                    if (!List.of(200, 400, 404, 413, 422).contains(status)) {
                        failed.add(person + " " + address + ": " + status);
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    private static List<String> addresses(Page page) {
        List<String> parameters = parametersOf(page);
        List<String> addresses = new ArrayList<>(List.of(page.getPath()));
        for (String odd : ODD) {
            String value = odd.replace("#", "%23").replace("{", "%7B").replace("}", "%7D");
            parameters.forEach(parameter -> addresses.add(page.getPath() + "?" + parameter + "=" + value));
            if (parameters.size() > 1) {
                addresses.add(page.getPath() + "?"
                        + String.join(
                                "&",
                                parameters.stream()
                                        .map(parameter -> parameter + "=" + value)
                                        .toList()));
            }
        }
        return addresses;
    }

    private static List<String> parametersOf(Page page) {
        try {
            Matcher parameter = PARAMETER.matcher(
                    java.nio.file.Files.readString(PAGES.resolve(page.getPath().substring(1) + ".xhtml")));
            List<String> names = new ArrayList<>();
            while (parameter.find()) {
                names.add(parameter.group(1));
            }
            return names;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without drawing it: there are thousands. */
    private static int status(Screen screen, String address) {
        return screen.page()
                .request()
                .get(
                        address,
                        com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    /** Opening pages changes nothing but the trail; rows that the program itself writes in time are left out. */
    @Test
    void openingAPageChangesNothing(Hotline hotline) throws SQLException {
        assumeTrue(hotline.database() != null, "rows are compared in the database of a program started here");
        Map<Person, Screen> people = new TreeMap<>();
        PEOPLE.forEach(person -> people.put(person, hotline.enter(person)));
        Map<Person, List<String>> links = new TreeMap<>();
        people.forEach((person, screen) -> links.put(person, links(screen)));
        Map<String, Long> before = checksums(hotline);

        people.forEach((person, screen) -> links.get(person).forEach(link -> status(screen, link)));

        assertThat(checksums(hotline)).isEqualTo(before);
        assertThat(links.get(Person.OPERATOR)).anyMatch(link -> link.startsWith("/contact/view?id="));
    }

    /** Every page and what its links lead to. */
    private static List<String> links(Screen screen) {
        List<String> links = new ArrayList<>();
        for (Page page : Page.values()) {
            links.add(page.getPath());
            if (screen.open(page.getPath()) == 200) {
                Arrays.stream(screen.page().getByRole(AriaRole.LINK).all().toArray(Locator[]::new))
                        .map(link -> link.getAttribute("href"))
                        .filter(href -> href != null && href.startsWith("/"))
                        .distinct()
                        .limit(15)
                        .forEach(links::add);
            }
        }
        return links.stream().distinct().toList();
    }

    private static Map<String, Long> checksums(Hotline hotline) throws SQLException {
        Map<String, Long> checksums = new TreeMap<>();
        try (Connection owner = hotline.database().connectAsOwner();
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE'"
                    + " and table_name <> 'audit_entry' and table_name not like 'figure%'"
                    + " and table_name not like 'mail%' and table_name not like 'report_run%'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("checksum table " + table)) {
                    row.next();
                    checksums.put(table, row.getLong(2));
                }
            }
        }
        return checksums;
    }
}
