package vn.hotline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.VietnameseOrder;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.mail.MailSettings;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.trail.AuditFilter;
import vn.hotline.platform.trail.AuditSearch;
import vn.hotline.referral.AgencyColumn;
import vn.hotline.referral.AgencyFilter;
import vn.hotline.referral.AgencyForm;
import vn.hotline.referral.AgencyRow;
import vn.hotline.referral.AgencySearch;
import vn.hotline.referral.AgencyService;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.TestDatabase;
import vn.hotline.support.VietnameseLetters;

/** Every list that takes typed words finds every Vietnamese letter however it was typed, and sorts as the alphabet does. */
class FoundInEveryListIT {

    private static final Identity ADMINISTRATOR =
            new Identity(7L, null, "administrator of the test", Role.ADMINISTRATOR, 1, 0);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String SUFFIX = "ph Kiểm Thử";

    private static final Order<AgencyColumn> BY_NAME = Order.by(AgencyColumn.NAME);
    private static final AgencyFilter ALL = new AgencyFilter(null, null, null, true);

    private ServicesOnDatabase services;

    @BeforeEach
    void enter() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), Clock.systemUTC())
                .with(MailSettings.class, MailSettings.OFF);
        services.signIn(ADMINISTRATOR);
    }

    @AfterEach
    void leave() {
        services.close();
    }

    /** "Kấph Kiểm Thử" for each letter. */
    private static List<String> names() {
        return VietnameseLetters.all().stream()
                .map(letter -> "K" + letter.letter() + SUFFIX)
                .toList();
    }

    /** Somebody who works here, without the second person that a new account waits for. */
    private void user(String username, String fullName) {
        AppUser user = new AppUser(username, fullName, Role.OPERATOR, 1, Instant.EPOCH);
        user.setPassword("none");
        services.entities().persist(user);
    }

    private static List<UserRow> found(AdminUserService users, String typed) {
        return users.list(typed, null, Order.by(UserColumn.STATE), null, 500)
                .slice()
                .rows();
    }

    private void agency(String name) {
        AgencyForm form = new AgencyForm();
        form.setName(name);
        form.setKind("POLICE");
        services.get(AgencyService.class).create(form);
    }

    private static List<String> waysToType(String name) {
        return List.of(
                name,
                Normalizer.normalize(name.toLowerCase(), Normalizer.Form.NFD),
                VietnameseText.toneless(name),
                "  " + name.toUpperCase() + " ");
    }

    private static List<String> withBlanksOfAnyKind(String name) {
        return VietnameseLetters.BLANKS.stream()
                .map(blank -> name.replace(" ", blank))
                .toList();
    }

    /** @param found the names a list gives for what was typed */
    private static void everyNameIsFound(List<String> names, Function<String, List<String>> found) {
        List<String> missed = new ArrayList<>();
        for (String name : names) {
            for (String typed : waysToType(name)) {
                if (!found.apply(typed).contains(name)) {
                    missed.add(name + " by " + typed);
                }
            }
        }
        for (String typed : withBlanksOfAnyKind(names.get(0))) {
            if (!found.apply(typed).contains(names.get(0))) {
                missed.add(names.get(0) + " by " + typed);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void administrationOfUsers() {
        services.inTransaction(() -> {
            AdminUserService users = services.get(AdminUserService.class);
            List<String> names = names();
            for (int i = 0; i < names.size(); i++) {
                user("kiemthu." + i, names.get(i));
            }
            everyNameIsFound(
                    names,
                    typed -> found(users, typed).stream().map(UserRow::fullName).toList());
            user("kiemthu.ly", "Lí Kiểm Thử");
            assertThat(found(users, "lý kiểm")).hasSize(1);
            assertThat(found(users, "KIEMTHU.LY")).hasSize(1);
            for (String typed : List.of("%", "_", "\\", "!", "'", "kiemthu_1", "日本", "ð")) {
                assertThat(found(users, typed)).as(typed).allSatisfy(row -> assertThat(
                                VietnameseText.toneless(row.fullName() + row.username()))
                        .contains(VietnameseText.toneless(typed)));
            }
            return null;
        });
    }

    @Test
    void personsOnTheTrail() {
        services.inTransaction(() -> {
            AdminUserService users = services.get(AdminUserService.class);
            List<String> names = names();
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                user("kiemthu." + i, names.get(i));
            }
            found(users, SUFFIX).forEach(row -> {
                services.signIn(new Identity(row.id(), null, row.fullName(), Role.OPERATOR, 1, 0));
                services.get(AuditTrail.class).record(AuditAction.READ, null, null, null);
                ids.add(row.id());
            });
            services.entities().flush();
            assertThat(ids).hasSize(names.size());
            services.signIn(new Identity(7L, null, "auditor of the test", Role.AUDITOR, 1, 0));
            AuditSearch trail = services.get(AuditSearch.class);
            everyNameIsFound(
                    names,
                    typed ->
                            trail
                                    .list(new AuditFilter(typed, AuditAction.READ, null, null, null), null, 200)
                                    .rows()
                                    .stream()
                                    .map(row -> row.actorName())
                                    .toList());
            return null;
        });
    }

    @Test
    void communesOfAdministration() {
        services.inTransaction(() -> {
            AdminPlaceService places = services.get(AdminPlaceService.class);
            List<String> names = names();
            for (int i = 0; i < names.size(); i++) {
                services.entities()
                        .persist(new Commune(
                                900_000 + i, Integer.toString(91_000 + i), "01", names.get(i), "WARD", TODAY));
            }
            services.entities().flush();
            everyNameIsFound(names, typed -> places.communes("01", TODAY, typed, 200).rows().stream()
                    .map(Commune::getName)
                    .toList());
            assertThat(places.communes("01", TODAY, "91003", 200).rows()).hasSize(1);
            assertThat(places.communes("01", TODAY, "\\", 200).rows()).isEmpty();
            return null;
        });
    }

    @Test
    void agencies() {
        services.inTransaction(() -> {
            // two of one name are refused, with or without tones
            List<String> names = new ArrayList<>();
            for (String name : names()) {
                names.add(name + " " + names.size());
            }
            names.forEach(this::agency);
            services.entities().flush();
            AgencySearch agencies = services.get(AgencySearch.class);
            everyNameIsFound(
                    names,
                    typed ->
                            agencies.list(new AgencyFilter(null, null, typed, true), BY_NAME, null, 200).rows().stream()
                                    .map(AgencyRow::name)
                                    .toList());
            return null;
        });
    }

    @Test
    void agenciesGoOnWhereTheListEnded() {
        services.inTransaction(() -> {
            AgencySearch agencies = services.get(AgencySearch.class);
            for (AgencyColumn column : AgencyColumn.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    Order<AgencyColumn> order = new Order<>(column, descending);
                    List<AgencyRow> all =
                            agencies.list(ALL, order, null, 10_000).rows();
                    List<AgencyRow> paged = new ArrayList<>();
                    AgencySearch.AgencyPage page = agencies.list(ALL, order, null, 17);
                    assertThat(page.all()).isEqualTo(all.size());
                    paged.addAll(page.rows());
                    while (page.slice().next() != null) {
                        page = agencies.list(ALL, order, page.slice().next(), 17);
                        paged.addAll(page.rows());
                    }
                    assertThat(paged).as(order.toString()).isEqualTo(all).doesNotHaveDuplicates();
                }
            }
            return null;
        });
    }

    @Test
    void communesAreSuggestedWithTheirProvince() {
        services.inTransaction(() -> {
            Places places = services.get(Places.class);
            for (String typed : waysToType("Ba Đình")) {
                assertThat(places.communesNamed(typed, null, TODAY)).as(typed).anySatisfy(commune -> {
                    assertThat(commune.getName()).isEqualTo("Ba Đình");
                    assertThat(places.provinceOf(commune)).isEqualTo("Hà Nội");
                });
            }
            assertThat(places.communesNamed("tan phu dong nai", null, TODAY))
                    .isNotEmpty()
                    .allSatisfy(
                            commune -> assertThat(places.provinceOf(commune)).isEqualTo("Đồng Nai"));
            assertThat(places.communesNamed("my", null, TODAY).get(0).getName()).startsWith("M");
            assertThat(places.communesNamed("%", null, TODAY)).hasSameSizeAs(places.communesNamed("", null, TODAY));
            return null;
        });
    }

    @Test
    void aProvinceIsKnownByWhatWentIntoItAndByWhatPeopleCallIt() {
        services.inTransaction(() -> {
            Places places = services.get(Places.class);
            String[][] known = {
                {"bình dương", "Hồ Chí Minh"},
                {"sài gòn", "Hồ Chí Minh"},
                {"hcm", "Hồ Chí Minh"},
                {"TP.HCM", "Hồ Chí Minh"},
                {"sg", "Hồ Chí Minh"},
                {"BRVT", "Hồ Chí Minh"},
                {"br-vt", "Hồ Chí Minh"},
                {"ba ria vung tau", "Hồ Chí Minh"},
                {"Hà Giang", "Tuyên Quang"},
                {"hn", "Hà Nội"},
                {"hà tây", "Hà Nội"},
                {"Thừa Thiên Huế", "Huế"},
                {"binh phuoc", "Đồng Nai"},
                {"dak nong", "Lâm Đồng"},
                {"kon tum", "Quảng Ngãi"}
            };
            for (String[] pair : known) {
                assertThat(places.provincesOn(TODAY).stream()
                                .filter(unit -> List.of(places.alsoNamed(unit).split("; ")).stream()
                                        .anyMatch(name -> VietnameseText.begins(name, pair[0])))
                                .map(Province::getName))
                        .as(pair[0])
                        .contains(pair[1]);
            }
            return null;
        });
    }

    /** Lists sorted in the database and lists sorted by the program are in one order. */
    @Test
    void theDatabaseSortsAsTheProgramDoes() {
        services.inTransaction(() -> {
            List<String> names = new ArrayList<>(names());
            names.addAll(List.of(
                    "Danh Út", "Đặng An", "Dũng", "Đỗ Em", "H'Hen Niê", "Ma Thị-Hoa", "Y Moan", "Lê (con)", "Lê, An"));
            for (int i = 0; i < names.size(); i++) {
                user("kiemthu." + i, names.get(i));
                agency(names.get(i) + " " + i);
            }
            for (String query : List.of("Province p", "Commune p", "Agency p")) {
                sameOrder("name", query);
            }
            sameOrder("fullName", "AppUser p");
            return null;
        });
    }

    private void sameOrder(String attribute, String from) {
        List<String> sorted = services.entities()
                .createQuery(
                        "select p." + attribute + " from " + from + " order by " + Alphabet.sql("p." + attribute)
                                + ", p.id",
                        String.class)
                .getResultList();
        assertThat(sorted).isNotEmpty();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(VietnameseOrder.ALPHABETIC.compare(sorted.get(i - 1), sorted.get(i)))
                    .as(sorted.get(i - 1) + " before " + sorted.get(i))
                    .isNotPositive();
        }
    }
}
