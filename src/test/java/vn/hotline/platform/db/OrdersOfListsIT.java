package vn.hotline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.admin.AdminUserService;
import vn.hotline.admin.UserColumn;
import vn.hotline.admin.UserRow;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactColumn;
import vn.hotline.contact.ContactFilter;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.intervention.lead.CaseColumn;
import vn.hotline.intervention.lead.CaseFilter;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.intervention.request.RequestColumn;
import vn.hotline.intervention.request.RequestRow;
import vn.hotline.intervention.request.RequestSearch;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.SortColumn;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.VietnameseOrder;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.referral.ReferralColumn;
import vn.hotline.referral.ReferralFilter;
import vn.hotline.referral.ReferralRow;
import vn.hotline.referral.ReferralSearch;
import vn.hotline.referral.ReferralStatus;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.TestDatabase;

/**
 * Lists in the order of each of their columns, both ways: page by page they are the whole list, each row once, in that
 * order; and a page reads about as many rows as it shows, however many there are.
 */
class OrdersOfListsIT {

    private static final int CENTRE = 2;
    private static final Helpline LINE = Helpline.CHILD_PROTECTION;
    private static final long FIRST = 900_000_000L;
    private static final int CONTACTS = 4_000;
    private static final int CASES = 2_000;
    private static final int ALL = 1_000_000;

    /** A page of 25 with what stands beside each row, and a look into each of the groups that hold nothing. */
    private static final int READ_AT_MOST = 900;

    private ServicesOnDatabase services;

    @BeforeEach
    void enter() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), Clock.systemUTC());
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void contacts() {
        withRecords(() -> {
            ContactSearch search = services.get(ContactSearch.class);
            ContactFilter all = new ContactFilter(LINE, null, null, null, false, null, null);
            List<Integer> provinces = services.get(Places.class).idsByName();
            inEveryOrder(
                    ContactColumn.class,
                    (order, after, limit) -> search.list(all, order, after, limit),
                    column -> switch (column) {
                        case RECEIVED -> none();
                        case CHANNEL -> by(ContactRow::channel, List.of(Channel.values()));
                        case LEVEL -> by(ContactRow::level, List.of(ContactLevel.values()));
                        case PROVINCE -> by(ContactRow::provinceId, provinces);
                    },
                    ContactColumn.RECEIVED,
                    Comparator.comparing(ContactRow::receivedAt).thenComparing(ContactRow::id));
        });
    }

    @Test
    void cases() {
        withRecords(() -> {
            CaseSearch search = services.get(CaseSearch.class);
            CaseFilter all = new CaseFilter(LINE, null, null, null, false);
            List<String> leaders =
                    names(CaseRow::assigneeName, search.list(all, null, ALL).rows());
            inEveryOrder(
                    CaseColumn.class,
                    (order, after, limit) -> search.list(all, order, after, limit),
                    column -> switch (column) {
                        case OPENED -> none();
                        case URGENCY -> by(CaseRow::urgency, List.of(Urgency.values()));
                        case RISK -> by(CaseRow::risk, List.of(Risk.values()));
                        case STATUS -> by(CaseRow::status, List.of(CaseStatus.values()));
                        case ASSIGNEE -> by(CaseRow::assigneeName, leaders);
                    },
                    CaseColumn.OPENED,
                    Comparator.comparing(CaseRow::openedAt).thenComparing(CaseRow::id));
        });
    }

    @Test
    void requests() {
        withRecords(() -> {
            CaseSearch search = services.get(CaseSearch.class);
            Comparator<RequestRow> longest =
                    Comparator.comparing(RequestRow::requestedAt).thenComparing(RequestRow::id);
            for (Order<RequestColumn> order : orders(RequestColumn.class)) {
                List<RequestRow> all = services.get(RequestSearch.class)
                        .waitingRequests(order, null, ALL)
                        .rows();
                assertThat(all).hasSizeGreaterThan(200);
                Comparator<RequestRow> expected = order.column() == RequestColumn.ASKED
                        ? turned(longest, order.descending())
                        : turned(Comparator.comparing(RequestRow::urgency), order.descending())
                                .thenComparing(longest);
                assertThat(all).isSortedAccordingTo(expected);
                assertThat(pages((after, limit) ->
                                services.get(RequestSearch.class).waitingRequests(order, after, limit)))
                        .isEqualTo(all);
                assertThat(readBy(() -> services.get(RequestSearch.class).waitingRequests(order, null, 25)))
                        .as("rows read for the first page by " + order)
                        .isLessThan(READ_AT_MOST);
            }
        });
    }

    @Test
    void referrals() {
        withRecords(() -> {
            ReferralSearch search = services.get(ReferralSearch.class);
            ReferralFilter all = new ReferralFilter(LINE, null, false);
            List<String> agencies = names(
                    ReferralRow::agencyName,
                    search.list(all, Order.by(ReferralColumn.DRAFTED), null, ALL)
                            .rows());
            inEveryOrder(
                    ReferralColumn.class,
                    (order, after, limit) -> search.list(all, order, after, limit),
                    column -> switch (column) {
                        case DRAFTED -> none();
                        case STATUS -> by(ReferralRow::status, List.of(ReferralStatus.values()));
                        case AGENCY -> by(ReferralRow::agencyName, agencies);
                    },
                    ReferralColumn.DRAFTED,
                    Comparator.comparing(ReferralRow::draftedAt).thenComparing(ReferralRow::id));
        });
    }

    @Test
    void users() {
        withRecords(() -> {
            services.signIn(new Identity(7L, null, "administrator of the test", Role.ADMINISTRATOR, 1, 0));
            AdminUserService users = services.get(AdminUserService.class);
            for (Order<UserColumn> order : orders(UserColumn.class)) {
                List<UserRow> all =
                        users.list(null, null, order, null, ALL).slice().rows();
                assertThat(all).hasSizeGreaterThan(2).doesNotHaveDuplicates();
                if (order.column() == UserColumn.NAME) {
                    assertThat(all.stream().map(UserRow::fullName).toList())
                            .isSortedAccordingTo(turned(VietnameseOrder.ALPHABETIC, order.descending()));
                }
                if (order.column() == UserColumn.STATE) {
                    assertThat(all.stream().map(UserRow::active).toList())
                            .isSortedAccordingTo(turned(Comparator.<Boolean>reverseOrder(), order.descending()));
                }
                assertThat(pages((after, limit) -> users.list(null, null, order, after, Math.min(limit, 2))
                                .slice()))
                        .isEqualTo(all);
                assertThat(users.list(null, null, order, null, 2).all()).isEqualTo(all.size());
            }
        });
    }

    private interface Read<T> {
        Slice<T> rows(Cursor after, int limit);
    }

    private interface ReadInOrder<T, C extends Enum<C> & SortColumn> {
        Slice<T> rows(Order<C> order, Cursor after, int limit);
    }

    private <T, C extends Enum<C> & SortColumn> void inEveryOrder(
            Class<C> columns,
            ReadInOrder<T, C> read,
            Function<C, Function<T, Integer>> groupOf,
            C byTime,
            Comparator<T> time) {
        for (Order<C> order : orders(columns)) {
            List<T> all = read.rows(order, null, ALL).rows();
            assertThat(all).hasSizeGreaterThan(500).doesNotHaveDuplicates();
            Function<T, Integer> group = groupOf.apply(order.column());
            // those without a value are last, whichever way
            Comparator<T> expected = order.column() == byTime
                    ? turned(time, order.descending())
                    : Comparator.<T>comparingInt(row -> group.apply(row) == null ? 1 : 0)
                            .thenComparing(turned(
                                    Comparator.comparing(group, Comparator.nullsFirst(Comparator.naturalOrder())),
                                    order.descending()))
                            .thenComparing(time.reversed());
            assertThat(all).as(order.toString()).isSortedAccordingTo(expected);
            assertThat(pages((after, limit) -> read.rows(order, after, limit)))
                    .as(order.toString())
                    .isEqualTo(all);
            Slice<T> first = read.rows(order, null, 25);
            assertThat(readBy(() -> read.rows(order, null, 25)))
                    .as("rows read for the first page by " + order)
                    .isLessThan(READ_AT_MOST);
            assertThat(readBy(() -> read.rows(order, first.next(), 25)))
                    .as("rows read for the second page by " + order)
                    .isLessThan(READ_AT_MOST);
        }
    }

    private static <T> List<T> pages(Read<T> read) {
        List<T> all = new ArrayList<>();
        Cursor after = null;
        do {
            Slice<T> page = read.rows(after, 97);
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static <C extends Enum<C> & SortColumn> List<Order<C>> orders(Class<C> columns) {
        List<Order<C>> orders = new ArrayList<>();
        for (C column : columns.getEnumConstants()) {
            orders.add(new Order<>(column, false));
            orders.add(new Order<>(column, true));
        }
        return orders;
    }

    private static <T> Comparator<T> turned(Comparator<T> way, boolean descending) {
        return descending ? way.reversed() : way;
    }

    private static <T> Function<T, Integer> none() {
        return row -> 0;
    }

    private static <T> Function<T, Integer> by(Function<T, ?> column, List<?> order) {
        Map<Object, Integer> places =
                order.stream().distinct().collect(Collectors.toMap(Function.identity(), order::indexOf));
        return row -> places.get(column.apply(row));
    }

    private static <T> List<String> names(Function<T, String> name, List<T> rows) {
        return rows.stream()
                .map(name)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(VietnameseOrder.ALPHABETIC)
                .toList();
    }

    /** How many rows the database touched or sorted. */
    private long readBy(Runnable work) {
        services.entities().flush();
        long before = touched();
        work.run();
        return touched() - before;
    }

    private long touched() {
        return services.entities().createNativeQuery("show session status").getResultList().stream()
                .map(Object[].class::cast)
                .filter(row -> ((Object[]) row)[0].toString().matches("Handler_read_.*|Sort_rows"))
                .mapToLong(row -> Long.parseLong(((Object[]) row)[1].toString()))
                .sum();
    }

    private void withRecords(Runnable test) {
        services.inTransaction(() -> {
            List<Long> staff = new ArrayList<>();
            for (String name : List.of("Đặng Kiểm Thử", "Danh Kiểm Thử", "Ân Kiểm Thử")) {
                AppUser user = new AppUser("orders." + staff.size(), name, Role.SUPERVISOR, CENTRE, Instant.EPOCH);
                user.setPassword("none");
                services.entities().persist(user);
                staff.add(user.getId());
            }
            services.entities().flush();
            services.signIn(new Identity(staff.get(0), null, "supervisor of the test", Role.SUPERVISOR, CENTRE, 0));
            insert(staff);
            test.run();
            return null;
        });
    }

    /** Two of each moment, so that ids decide. */
    private void insert(List<Long> staff) {
        String centre = "'" + LINE + "', " + CENTRE;
        insert(
                CONTACTS,
                "contact (id, line, centre_id, channel, status, received_at, received_day, level, province_id, anonymous,"
                        + " version)",
                centre + ", " + one(Channel.values()) + ", 'FINALISED', '2026-01-01' + interval seq div 2 minute,"
                        + " date('2026-01-01' + interval seq div 2 minute),"
                        + " elt(1 + seq % 7, 'INFORMATION', 'IN_DEPTH', 'INTERVENTION'),"
                        + " elt(1 + seq % 11, 1, 2, 3, 4, 5), false, 0");
        insert(
                CASES,
                "intervention_case (id, line, centre_id, status, source, urgency, risk, opened_at, opened_day, opened_by,"
                        + " assigned_to, version)",
                centre + ", " + one(CaseStatus.RECEIVED, CaseStatus.PLANNING, CaseStatus.CLOSED) + ", 'PHONE', "
                        + one(Urgency.values()) + ", elt(1 + seq % 5, 'LOW', 'MEDIUM', 'HIGH'),"
                        + " '2026-02-01' + interval seq div 2 minute, '2026-02-01', " + staff.get(0)
                        + ", elt(1 + seq % 4, " + staff.get(0) + ", " + staff.get(1) + ", " + staff.get(2) + "), 0");
        insert(
                CONTACTS,
                "intervention_request (id, contact_id, line, centre_id, status, urgency, requested_at, version)",
                FIRST + " + seq, " + centre + ", if(seq % 10, 'OPENED', 'WAITING'), " + one(Urgency.values())
                        + ", '2026-02-01' + interval seq div 20 minute, 0");
        insert(
                20,
                "agency (id, name, kind, active, version)",
                "concat(elt(1 + seq % 3, 'Đồn', 'Dân', 'Ấp'), ' Kiểm Thử ', seq), 'POLICE', true, 0");
        insert(
                CASES,
                "referral (id, case_id, agency_id, agency_kind, line, centre_id, status, request, helped_count,"
                        + " drafted_at, drafted_by, version)",
                FIRST + " + seq, " + FIRST + " + 1 + seq % 20, 'POLICE', " + centre + ", "
                        + one(ReferralStatus.values()) + ", ?1, 1, '2026-03-01' + interval seq div 2 minute, "
                        + staff.get(0) + ", 0",
                TestDatabase.sealing().seal("Đề nghị xác minh", Sealing.place("referral", "request")));
    }

    private static String one(Enum<?>... constants) {
        return "elt(1 + seq % " + constants.length + ", "
                + Arrays.stream(constants).map(one -> "'" + one.name() + "'").collect(Collectors.joining(", ")) + ")";
    }

    private void insert(int rows, String into, String values, Object... parameters) {
        var insert = services.entities()
                .createNativeQuery(
                        "insert into " + into + " select " + FIRST + " + seq, " + values + " from seq_1_to_" + rows);
        for (int i = 0; i < parameters.length; i++) {
            insert.setParameter(i + 1, parameters[i]);
        }
        insert.executeUpdate();
    }
}
