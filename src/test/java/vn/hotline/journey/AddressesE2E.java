package vn.hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.platform.security.Role;
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
            "9223372036854775807",
            "-999999999-01-01",
            "0001-01-01",
            "99999-01-01",
            "2026-02-30",
            "2199-12-31",
            "%F0%9F%98%80",
            "%E1%BA%A1%CC%81",
            "'%22%3E%3Cscript%3E",
            "#{1+1}",
            "..%2F..%2Fdesk",
            "a".repeat(3_000),
            "MONTH.209913",
            "MONTH.abc",
            "PROVINCE_NOW.99999",
            "CHANNEL.%C4%91");

    private static final Map<Role, Person> PEOPLE = Map.of(
            Role.OPERATOR, Person.OPERATOR,
            Role.SUPERVISOR, Person.SUPERVISOR,
            Role.MANAGER, Person.MANAGER,
            Role.ADMINISTRATOR, Person.ADMINISTRATOR,
            Role.AUDITOR, Person.AUDITOR);

    private static final Pattern LINK = Pattern.compile("href=\"(/(?!assets|jakarta)[^\"#]*)\"");
    private static final int LINKS_OF_A_PAGE = 60;

    /** Each parameter by itself and all at once, by somebody who may open the page. */
    @Test
    void nothingInAnAddressIsAnError(Hotline hotline) {
        List<String> failed = new ArrayList<>();
        Map<Role, Screen> people = new EnumMap<>(Role.class);
        for (Page page : Page.values()) {
            Role role = rolesOf(page).get(0);
            Screen screen = people.computeIfAbsent(role, one -> hotline.enter(PEOPLE.get(one)));
            for (String address : addresses(page)) {
                int status = get(screen, address).status();
                if (!List.of(200, 400, 404, 413, 422).contains(status)) {
                    failed.add(role + " " + address + ": " + status);
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    private static List<Role> rolesOf(Page page) {
        return PEOPLE.keySet().stream().filter(page::isOpenTo).sorted().toList();
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

    /** Without drawing it: there are many. */
    private static APIResponse get(Screen screen, String address) {
        return screen.page()
                .request()
                .get(address, RequestOptions.create().setMaxRedirects(0).setTimeout(60_000));
    }

    /** By a plain socket: a browser tidies addresses up. The launcher gives the server its door. */
    @Test
    void whatTheServerWouldAnswerByItselfIsRefused(Hotline hotline) throws IOException {
        URI program = hotline.address();
        for (String path : List.of("/desk%zz", "/assets/..;/x", "/sign-in;jsessionid=1", "/api/v1/contacts%")) {
            try (Socket socket = new Socket(program.getHost(), program.getPort())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: " + program.getAuthority()
                                        + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .as(path)
                        .startsWith("HTTP/1.1 400")
                        .contains("nosniff");
            }
        }
    }

    /**
     * Opening pages changes nothing but the trail, of which what candidates were shown is a part. Rows that the program itself
     * writes in time are left out, such as who was heard of when.
     */
    @Test
    void openingAPageChangesNothing(Hotline hotline) throws SQLException {
        assumeTrue(hotline.database() != null, "rows are compared in the database of a program started here");
        Map<Role, Screen> people = new EnumMap<>(Role.class);
        PEOPLE.forEach((role, person) -> people.put(role, hotline.enter(person)));
        Map<String, Long> before = checksums(hotline);
        Set<String> opened = new TreeSet<>();

        for (Page page : Page.values()) {
            for (Role role : rolesOf(page)) {
                Matcher link =
                        LINK.matcher(get(people.get(role), page.getPath()).text());
                for (int i = 0; i < LINKS_OF_A_PAGE && link.find(); i++) {
                    String address = link.group(1).replace("&amp;", "&");
                    if (opened.add(address)) {
                        get(people.get(role), address);
                    }
                }
            }
        }

        assertThat(checksums(hotline)).isEqualTo(before);
        assertThat(opened).hasSizeGreaterThan(20);
    }

    private static Map<String, Long> checksums(Hotline hotline) throws SQLException {
        Map<String, Long> checksums = new TreeMap<>();
        try (Connection owner = hotline.database().connectAsOwner();
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE'"
                    + " and table_name not in ('audit_entry', 'candidates_shown', 'law_clock',"
                    + " 'notification', 'presence')"
                    + " and table_name not like 'figure%'"
                    + " and table_name not like 'mail%' and table_name not like '%run%'"
                    + " and table_name not like '%schedule%'")) {
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
