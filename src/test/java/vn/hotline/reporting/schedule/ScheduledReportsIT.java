package vn.hotline.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.mail.MailCount;
import vn.hotline.platform.mail.MailSettings;
import vn.hotline.platform.mail.MailTls;
import vn.hotline.platform.mail.MailWork;
import vn.hotline.platform.notice.NoticeService;
import vn.hotline.platform.notice.NotificationRow;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.work.Attempt;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsReader;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;
import vn.hotline.support.WorkByHand;

/**
 * Two servers on one real database and a real mail server: each report is made once, and each mail arrives. The days are
 * years ahead, so that nothing of it is due for the server of other tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduledReportsIT {

    private static final String FROM = "tongdai111@example.vn";
    private static final LocalDate DAY = LocalDate.of(2031, 3, 5);
    private static final Duration DEAD_AFTER = Duration.ofMinutes(4);

    private final SettableClock clock = new SettableClock(at(DAY.atTime(12, 0)));
    private GreenMail mailServer;
    private int port;
    private ServicesOnDatabase one;
    private ServicesOnDatabase other;
    private AppUser manager;
    private AppUser english;
    private AppUser supervisor;
    private int tests;

    @BeforeAll
    void open() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mailServer.start();
        port = mailServer.getSmtp().getPort();
        one = server();
        other = server();
        total("CONTACT_CHANNEL", DAY, 2, 312);
        total("CONTACT_CHANNEL", DAY.minusDays(1), 2, 300);
        total("CONTACT_CHANNEL", DAY.minusYears(1), 2, 416);
        total("CASE_SOURCE", DAY, 2, 4);
    }

    /** Others for each test: what the ones before were told is not theirs. */
    @BeforeEach
    void signIn() {
        tests++;
        switchOff();
        manager = person("lich.quanly" + tests, Role.MANAGER, 1, "vi");
        english = person("lich.english" + tests, Role.MANAGER, 1, "en");
        supervisor = person("lich.giamsat" + tests, Role.SUPERVISOR, 2, "vi");
        one.signIn(manager.identity());
    }

    @AfterEach
    void switchOff() {
        one.committed(() -> one.entities()
                .createQuery("update ReportSchedule s set s.active = false")
                .executeUpdate());
        mailServer.reset();
    }

    @AfterAll
    void close() throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement delete =
                        owner.prepareStatement("delete from figure_total where start between ? and ?")) {
            delete.setObject(1, DAY.minusYears(1));
            delete.setObject(2, DAY);
            delete.executeUpdate();
        }
        one.close();
        other.close();
        mailServer.stop();
    }

    @Test
    void oneOfTwoServersMakesItAndEachMailArrivesOnceWithTheFigures() throws Exception {
        clock.set(at(DAY.atTime(12, 0)));
        schedule(ScheduleKind.DAILY, Helpline.CHILD_PROTECTION, null, manager, english);
        clock.set(at(DAY.plusDays(1).atTime(7, 10)));

        bothAtOnce(this::makeDue);
        bothAtOnce(this::sendDue);
        makeDue(one);
        sendDue(other);

        RunRow run = latest();
        assertThat(run.period().from()).isEqualTo(DAY);
        assertThat(run.status()).isEqualTo(RunStatus.MADE);
        assertThat(run.mails()).isEqualTo(new MailCount(2, 0, 0, 0, null));
        assertThat(read(run).figures())
                .filteredOn(figure -> figure.getCode().equals("calls"))
                .extracting(RunFigure::getValue)
                .containsExactly(312L);
        assertThat(noticesOf(manager)).hasSize(1).allSatisfy(row -> assertThat(row.subject())
                .contains("05/03/2031", "312", "4 ca"));
        assertThat(noticesOf(english)).hasSize(1);

        assertThat(mailsTo(manager)).hasSize(1);
        assertThat(mailsTo(english)).hasSize(1);
        MimeMessage vietnamese = mailsTo(manager).get(0);
        assertThat(vietnamese.getSubject()).isEqualTo("Báo cáo nhanh ngày 05/03/2031, đường dây bảo vệ trẻ em");
        assertThat(vietnamese.getFrom()[0]).hasToString(FROM);
        assertThat(part(vietnamese, 0))
                .contains("Cuộc gọi đến: 312 cuộc")
                .contains("Kỳ trước (04/03/2031): 300, +12 (+4,0%)")
                .contains("Cùng kỳ năm trước (05/03/2030): 416, −104 (−25,0%)")
                .contains("https://111.example.vn/reporting/run?id=" + run.id());
        assertThat(part(vietnamese, 1)).contains("<html lang=\"vi\">", "<b>312 cuộc</b>", "+12 (+4,0%)");
        assertThat(part(mailsTo(english).get(0), 0))
                .contains("312", "+12 (+4.0%)")
                .doesNotContain("cuộc");
    }

    @Test
    void whatADeadServerLeftIsTakenOverAndTheDeadOneMakesNothingWhenItWakes() throws SQLException {
        clock.set(at(DAY.atTime(12, 0)));
        schedule(ScheduleKind.DAILY, Helpline.TRAFFICKING, null, manager);
        clock.set(at(DAY.plusDays(1).atTime(7, 10)));
        long id = takenByADeadServer();

        makeDue(other);
        assertThat(latest().status()).isEqualTo(RunStatus.CLAIMED);

        clock.advance(DEAD_AFTER);
        int before = noticesOf(manager).size();
        makeDue(other);
        assertThat(latest().status()).isEqualTo(RunStatus.MADE);
        assertThat(noticesOf(manager)).hasSize(before + 1);

        one.get(RunMaker.class).make(id);
        one.get(RunMaker.class).failed(new Attempt(id, 1, clock.instant()), "too late");
        assertThat(latest().status()).isEqualTo(RunStatus.MADE);
        assertThat(noticesOf(manager)).hasSize(before + 1);
    }

    @Test
    void whatFailedLeavesNothingBehindAndIsTriedAgain() throws SQLException {
        clock.set(at(DAY.atTime(12, 0)));
        schedule(ScheduleKind.DAILY, Helpline.CHILD_PROTECTION, 2, supervisor);
        clock.set(at(DAY.plusDays(1).atTime(7, 10)));
        int before = noticesOf(supervisor).size();
        try (ServicesOnDatabase broken = server()) {
            broken.with(TotalsReader.class, new TotalsReader() {
                @Override
                public Totals read(TotalsRequest request) {
                    throw new IllegalStateException("no figures today");
                }
            });
            makeDue(broken);
        }

        assertThat(latest().status()).isEqualTo(RunStatus.FAILED);
        assertThat(latest().error()).contains("no figures today");
        assertThat(noticesOf(supervisor)).hasSize(before);

        makeDue(one);
        assertThat(latest().status()).isEqualTo(RunStatus.FAILED);
        clock.advance(Duration.ofMinutes(1));
        makeDue(one);
        assertThat(latest().status()).isEqualTo(RunStatus.MADE);
        assertThat(noticesOf(supervisor)).hasSize(before + 1);
    }

    @Test
    void aClockThatStoodAheadStopsNothingAndItsReportsAreMadeAnew() throws SQLException {
        clock.set(at(DAY.atTime(12, 0)));
        long schedule = schedule(ScheduleKind.DAILY, Helpline.TRAFFICKING, 2, manager);
        clock.set(at(DAY.plusDays(31).atTime(7, 10)));
        makeDue(one);
        assertThat(latest().period().from()).isEqualTo(DAY.plusDays(30));
        long tooEarly = latest().id();

        clock.set(at(DAY.plusDays(1).atTime(7, 10)));
        makeDue(one);
        assertThat(runOf(DAY).getStatus()).as("made as ever").isEqualTo(RunStatus.MADE);
        assertThat(runOf(DAY.plusDays(30)).getStatus()).isEqualTo(RunStatus.FAILED);

        clock.set(at(DAY.plusDays(2).atTime(7, 10)));
        makeDue(one);
        assertThat(runOf(DAY.plusDays(1)).getStatus()).isEqualTo(RunStatus.MADE);

        clock.set(at(DAY.plusDays(31).atTime(7, 10)));
        makeDue(one);
        assertThat(runOf(DAY.plusDays(30)).getId()).isEqualTo(tooEarly);
        assertThat(runOf(DAY.plusDays(30)).getMadeAt())
                .as("of what happened by then")
                .isEqualTo(clock.instant());
        forget(schedule);
    }

    @Test
    void whatAServerTookOverWhoseClockStoodAheadWaitsNoLongerForIt() throws SQLException {
        clock.set(at(DAY.atTime(12, 0)));
        long schedule = schedule(ScheduleKind.DAILY, Helpline.TRAFFICKING, 3, manager);
        clock.set(at(DAY.plusDays(1).atTime(7, 10)));
        putIn();
        clock.set(at(DAY.plusDays(41).atTime(7, 10)));
        takenByADeadServer();

        clock.set(at(DAY.plusDays(1).atTime(7, 30)));
        makeDue(other);

        assertThat(runOf(DAY).getStatus()).isEqualTo(RunStatus.MADE);
        forget(schedule);
    }

    /** Of days to come: the other tests would take it for the latest. */
    private static void forget(long schedule) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                Statement delete = owner.createStatement()) {
            delete.executeUpdate("delete from report_run_figure where run_id in"
                    + " (select id from report_run where schedule_id = " + schedule + ")");
            delete.executeUpdate("delete from report_run where schedule_id = " + schedule);
            delete.executeUpdate("delete from work_item where task_name = 'report'");
        }
    }

    private ReportRun runOf(LocalDate day) {
        return one.committed(() -> one.entities()
                .createQuery("from ReportRun r where r.fromDay = :day order by r.id desc", ReportRun.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getSingleResult());
    }

    @Test
    void aMailWaitsWhileTheMailServerIsAwayAndArrivesOnce() throws Exception {
        clock.set(at(DAY.atTime(12, 0)));
        schedule(ScheduleKind.DAILY, Helpline.CHILD_PROTECTION, 1, manager);
        clock.set(at(DAY.plusDays(1).atTime(7, 10)));
        makeDue(one);
        mailServer.stop();
        try {
            sendDue(one);
            sendDue(other);

            assertThat(latest().mails().waiting()).isEqualTo(1);
            assertThat(latest().mails().error()).isNotBlank();
        } finally {
            mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mailServer.start();
        }
        sendDue(one);
        assertThat(mailsTo(manager)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        bothAtOnce(this::sendDue);
        assertThat(mailsTo(manager)).hasSize(1);
        assertThat(latest().mails()).isEqualTo(new MailCount(1, 0, 0, 0, null));
    }

    @Test
    void whoLeftMeanwhileGetsNoMail() throws MessagingException {
        AppUser leaving = one.committed(() -> {
            AppUser user = user("lich.nghiviec", Role.MANAGER, 1, "vi");
            one.entities().persist(user);
            return user;
        });
        clock.set(at(DAY.atTime(12, 0)));
        schedule(ScheduleKind.DAILY, Helpline.CHILD_PROTECTION, 3, leaving);
        clock.set(at(DAY.plusDays(1).atTime(7, 10)));
        makeDue(one);
        one.committed(() -> {
            one.entities().find(AppUser.class, leaving.getId()).disable();
            return null;
        });

        sendDue(one);

        assertThat(mailsTo(leaving)).isEmpty();
        assertThat(latest().mails()).isEqualTo(new MailCount(0, 0, 1, 0, null));
    }

    @Test
    void afterADownTimeEachMissedWeekIsMadeButOnlyTheLatestFlash() {
        clock.set(at(LocalDateTime.of(2031, 4, 2, 12, 0)));
        long weekly = schedule(ScheduleKind.WEEKLY, Helpline.TRAFFICKING, null, manager);
        long daily = schedule(ScheduleKind.DAILY, Helpline.TRAFFICKING, 1, manager);
        clock.set(at(LocalDateTime.of(2031, 4, 22, 9, 0)));

        makeDue(one);
        makeDue(other);

        assertThat(lastDaysOf(weekly))
                .containsExactly(LocalDate.of(2031, 4, 6), LocalDate.of(2031, 4, 13), LocalDate.of(2031, 4, 20));
        assertThat(lastDaysOf(daily)).containsExactly(LocalDate.of(2031, 4, 21));
    }

    @Test
    void onlyWhoMaySeeTheFiguresCanBeARecipientAndOpenTheReport() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> schedule(ScheduleKind.MONTHLY, Helpline.CHILD_PROTECTION, null, supervisor))
                .withMessageContaining("recipientNotOffered");
        clock.set(at(LocalDateTime.of(2031, 5, 31, 12, 0)));
        schedule(ScheduleKind.MONTHLY, Helpline.CHILD_PROTECTION, 1, manager);
        clock.set(at(LocalDateTime.of(2031, 6, 1, 8, 0)));
        makeDue(one);
        RunRow run = latest();

        one.signIn(supervisor.identity());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(run));
        assertThat(one.<List<RunRow>>inTransaction(
                        () -> one.get(RunSearch.class).list(null, 100).rows()))
                .allSatisfy(row -> assertThat(row.centreId()).isEqualTo(2));

        long ofManager = noticesOf(manager).get(0).id();
        one.signIn(supervisor.identity());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        one.inTransaction(() -> one.get(NoticeService.class).open(ofManager)));
    }

    @Test
    void aNotificationStaysUnreadUntilItIsOpened() {
        clock.set(at(LocalDateTime.of(2031, 5, 31, 12, 0)));
        schedule(ScheduleKind.MONTHLY, Helpline.TRAFFICKING, null, english);
        clock.set(at(LocalDateTime.of(2031, 6, 1, 8, 0)));
        makeDue(one);
        one.signIn(english.identity());
        NoticeService notices = one.get(NoticeService.class);
        int unread = one.<Integer>inTransaction(notices::unread);
        NotificationRow row = noticesOf(english).get(0);
        one.signIn(english.identity());

        String link = one.committed(() -> notices.open(row.id()));

        assertThat(one.<Integer>inTransaction(notices::unread)).isEqualTo(unread - 1);
        assertThat(link).isEqualTo("/reporting/run?id=" + latest().id());
        one.signIn(english.identity());
        one.committed(() -> {
            notices.readAll();
            return null;
        });
        assertThat(one.<Integer>inTransaction(notices::unread)).isZero();
    }

    // ---------------------------------------------------------------- what is there

    private ServicesOnDatabase server() throws SQLException {
        return new ServicesOnDatabase(TestDatabase.access(), clock)
                .with(
                        MailSettings.class,
                        new MailSettings("127.0.0.1", port, FROM, null, null, MailTls.NONE, "https://111.example.vn"));
    }

    private AppUser person(String username, Role role, int centreId, String language) {
        return one.committed(() -> {
            AppUser user = user(username, role, centreId, language);
            one.entities().persist(user);
            return user;
        });
    }

    private AppUser user(String username, Role role, int centreId, String language) {
        AppUser user = new AppUser(username, username, role, centreId, clock.instant());
        user.setPassword("-");
        user.setLanguage(language);
        user.setEmail(username + "@example.vn");
        return user;
    }

    /** In its centre and, as totals are kept, in all centres together. */
    private static void total(String measure, LocalDate day, int centreId, long amount) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into figure_total values ('CHILD_PROTECTION', 'D', ?, ?, 'PHONE', ?, ?)")) {
            for (int centre : new int[] {centreId, 0}) {
                insert.setObject(1, day);
                insert.setString(2, measure);
                insert.setInt(3, centre);
                insert.setLong(4, amount);
                insert.executeUpdate();
            }
        }
    }

    // ---------------------------------------------------------------- what is done

    private long schedule(ScheduleKind kind, Helpline line, Integer centreId, AppUser... recipients) {
        ScheduleForm form = new ScheduleForm();
        form.setKind(kind);
        form.setLine(line);
        form.setCentreId(centreId);
        form.setRecipientIds(
                new ArrayList<>(Arrays.stream(recipients).map(AppUser::getId).toList()));
        return one.committed(() -> {
            one.get(ScheduleService.class).create(form);
            return one.entities()
                    .createQuery("select max(s.id) from ReportSchedule s", Long.class)
                    .getSingleResult();
        });
    }

    private void makeDue(ServicesOnDatabase server) {
        WorkByHand reports = new WorkByHand(server, clock, ReportWork.class);
        server.get(ReportWork.class).look();
        reports.doDue();
    }

    private void sendDue(ServicesOnDatabase server) {
        new WorkByHand(server, clock, MailWork.class).doDue();
    }

    private void putIn() {
        DueReports due = one.get(DueReports.class);
        due.wanted().forEach(due::putIn);
    }

    /** The report that is due is put in, and taken by a server that makes nothing of it. */
    private long takenByADeadServer() throws SQLException {
        putIn();
        long id = latest().id();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement take = owner.prepareStatement("update work_item set picked = true,"
                        + " picked_by = 'dead', last_heartbeat = ?, version = version + 1"
                        + " where task_name = 'report' and task_instance = ?")) {
            take.setObject(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            take.setString(2, Long.toString(id));
            assertThat(take.executeUpdate()).isEqualTo(1);
        }
        return id;
    }

    private interface Work {
        void of(ServicesOnDatabase server);
    }

    private void bothAtOnce(Work work) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (ServicesOnDatabase server : List.of(one, other)) {
                done.add(servers.submit(() -> {
                    start.await();
                    work.of(server);
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            servers.shutdown();
        }
    }

    // ---------------------------------------------------------------- what is seen

    /** The one that was begun last, whatever the clock said. */
    private RunRow latest() {
        one.signIn(manager.identity());
        return one
                .<List<RunRow>>inTransaction(
                        () -> one.get(RunSearch.class).list(null, 100).rows())
                .stream()
                .max(Comparator.comparing(RunRow::id))
                .orElseThrow();
    }

    private MadeReport read(RunRow run) {
        return one.<MadeReport>inTransaction(() -> one.get(RunSearch.class).read(run.id()));
    }

    private List<LocalDate> lastDaysOf(long scheduleId) {
        return one.inTransaction(() -> one.entities()
                .createQuery(
                        "select r.toDay from ReportRun r where r.scheduleId = :id and r.status = :made order by r.toDay",
                        LocalDate.class)
                .setParameter("id", scheduleId)
                .setParameter("made", RunStatus.MADE)
                .getResultList());
    }

    private List<NotificationRow> noticesOf(AppUser user) {
        one.signIn(user.identity());
        List<NotificationRow> rows = one.inTransaction(
                () -> one.get(NoticeService.class).list(null, 100).rows());
        one.signIn(manager.identity());
        return rows;
    }

    private List<MimeMessage> mailsTo(AppUser user) throws MessagingException {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(user.getEmail())) {
                found.add(message);
            }
        }
        return found;
    }

    private static String part(MimeMessage message, int index) throws MessagingException, IOException {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(index)
                .getContent()
                .toString();
    }

    private static Instant at(LocalDateTime inVietNam) {
        return inVietNam.atZone(Days.ZONE).toInstant();
    }
}
