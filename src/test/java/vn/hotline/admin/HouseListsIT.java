package vn.hotline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.admin.AdminBodyService.SourceName;
import vn.hotline.admin.AdminPlaceService.Unit;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditEntry;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.publication.IssuingBody.Letterhead;
import vn.hotline.reporting.publication.indicator.SourceBody;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Lists that the house keeps: what is refused, what stays as it was, and what the trail says of a change. */
class HouseListsIT {

    private static final LocalDate TODAY = LocalDate.of(2041, 3, 5);
    private static final String CODE = "HOUSE_LISTS";
    private static final Letterhead HEAD = new Letterhead("Bộ Y tế", "Cục Bà mẹ", "Hà Nội", "Cục trưởng", "BC-BM");

    private ServicesOnDatabase services;

    @BeforeEach
    void signIn() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services =
                new ServicesOnDatabase(TestDatabase.access(), new SettableClock(Instant.parse("2041-03-05T02:14:00Z")));
        as(Role.ADMINISTRATOR);
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void aCodeIsAddedChangedAndNeverOverwrittenUnseen() {
        AdminCodeService codes = services.get(AdminCodeService.class);
        services.inTransaction(() -> {
            codes.add(CodeList.CALLER_KIND, CODE, label("Bà nội", 7));
            assertTrail(AuditAction.CREATE, CODE);
            CodeForm mine = codes.read(CodeList.CALLER_KIND, CODE);
            CodeForm theirs = codes.read(CodeList.CALLER_KIND, CODE);
            theirs.setLabelVi("Bà ngoại");
            codes.change(CodeList.CALLER_KIND, CODE, theirs);
            assertTrail(AuditAction.CHANGE, "Bà ngoại");

            mine.setLabelVi("Cụ bà");
            assertThatExceptionOfType(StaleRecord.class)
                    .isThrownBy(() -> codes.change(CodeList.CALLER_KIND, CODE, mine));
            assertThat(codes.read(CodeList.CALLER_KIND, CODE).getLabelVi()).isEqualTo("Bà ngoại");
            assertRefused("code.taken", () -> codes.add(CodeList.CALLER_KIND, CODE, label("Bà nội", 7)));
            assertRefused("code.pattern", () -> codes.add(CodeList.CALLER_KIND, "bà", label("Bà nội", 7)));
            return null;
        });
    }

    @Test
    void whoDoesNotKeepTheListsChangesNone() {
        as(Role.SUPERVISOR);
        AdminCodeService codes = services.get(AdminCodeService.class);
        services.inTransaction(() -> {
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> codes.add(CodeList.CALLER_KIND, CODE, label("Bà nội", 7)));
            return null;
        });
    }

    @Test
    void aPlaceEndsTheDayBeforeItsSuccessorBegins() {
        AdminPlaceService places = services.get(AdminPlaceService.class);
        services.inTransaction(() -> {
            Province old = places.provinces(TODAY).get(0);
            Province other = places.provinces(TODAY).get(1);
            LocalDate from = TODAY.plusMonths(1);
            assertRefused(
                    "place.codeTaken",
                    () -> places.replaceProvince(old.getId(), new Unit(other.getCode(), "Tên mới", "CITY", from)));
            assertRefused(
                    "place.provinceCode",
                    () -> places.replaceProvince(old.getId(), new Unit("abc", "Tên mới", "CITY", from)));
            assertRefused(
                    "place.validFrom.late",
                    () -> places.replaceProvince(
                            old.getId(), new Unit(old.getCode(), "Tên mới", "CITY", old.getValidFrom())));

            Province next = places.replaceProvince(old.getId(), new Unit(old.getCode(), " Tên mới ", "CITY", from));

            assertThat(next.getName()).isEqualTo("Tên mới");
            assertThat(old.getValidTo()).isEqualTo(from.minusDays(1));
            assertThat(old.getSuccessorId()).isEqualTo(next.getId());
            assertTrail(AuditAction.CHANGE, "Tên mới");
            assertRefused(
                    "place.ended",
                    () -> places.replaceProvince(
                            old.getId(), new Unit(old.getCode(), "Lần nữa", "CITY", from.plusDays(1))));
            return null;
        });
    }

    @Test
    void communesGoWithTheirProvinceUnderItsNewCode() {
        AdminPlaceService places = services.get(AdminPlaceService.class);
        services.inTransaction(() -> {
            Province old = places.provinces(TODAY).get(0);
            LocalDate from = TODAY.plusMonths(1);
            int before = places.communes(old.getCode(), TODAY, null, 1).all();

            places.replaceProvince(old.getId(), new Unit("00", "Tên mới", "CITY", from));

            assertThat(places.communes("00", from, null, 1).all())
                    .isEqualTo(before)
                    .isPositive();
            assertThat(places.communes(old.getCode(), from, null, 1).all()).isZero();
            assertThat(places.communes(old.getCode(), from.minusDays(1), null, 1)
                            .all())
                    .isEqualTo(before);
            String code = places.communes("00", from, null, 1).rows().get(0).getCode();
            assertThat(places.communes("00", from, code, 5).rows()).hasSize(1);
            return null;
        });
    }

    @Test
    void aHeadOfReportsIsNeverRewrittenAndGoesOnlyBeforeItBegins() {
        AdminBodyService bodies = services.get(AdminBodyService.class);
        services.inTransaction(() -> {
            LocalDate from = TODAY.plusDays(10);
            assertRefused("body.validFrom.past", () -> bodies.addIssuing(TODAY.minusDays(1), HEAD, HEAD));
            bodies.addIssuing(from, HEAD, HEAD);
            assertTrail(AuditAction.CREATE, "Cục Bà mẹ");
            assertThat(bodies.issuing().get(0).getValidFrom()).isEqualTo(from);
            assertRefused("body.validFrom.late", () -> bodies.addIssuing(from, HEAD, HEAD));
            int begun = bodies.issuing().get(1).getId();
            assertRefused("body.begun", () -> bodies.withdrawIssuing(begun));

            bodies.withdrawIssuing(bodies.issuing().get(0).getId());

            assertTrail(AuditAction.CHANGE, "Cục Bà mẹ");
            assertThat(bodies.issuing().get(0).getId()).isEqualTo(begun);
            return null;
        });
    }

    @Test
    void aBodyHasOneNameAtATimeAndAnEnd() {
        AdminBodyService bodies = services.get(AdminBodyService.class);
        services.inTransaction(() -> {
            LocalDate from = TODAY.plusDays(10);
            assertRefused("body.code.pattern", () -> bodies.addSource(new SourceName("x", from, "Viện", "Institute")));
            bodies.addSource(new SourceName(CODE, from, "Viện", "Institute"));
            assertRefused(
                    "body.validFrom.late", () -> bodies.addSource(new SourceName(CODE, from, "Viện khác", "Other")));

            SourceEndForm mine = bodies.readEnd(CODE);
            SourceEndForm theirs = bodies.readEnd(CODE);
            theirs.setLastDay(from.plusDays(5));
            bodies.endSource(CODE, theirs);
            mine.setLastDay(from.plusDays(9));
            assertThatExceptionOfType(StaleRecord.class).isThrownBy(() -> bodies.endSource(CODE, mine));
            SourceEndForm early = bodies.readEnd(CODE);
            early.setLastDay(from.minusDays(1));
            assertRefused("body.lastDay.early", () -> bodies.endSource(CODE, early));

            bodies.withdrawSource(CODE);

            assertThat(bodies.sources()).extracting(SourceBody::getCode).doesNotContain(CODE);
            return null;
        });
    }

    private void as(Role role) {
        services.signIn(new Identity(1L, null, "test", role, 1, 0));
    }

    private static CodeForm label(String vietnamese, int position) {
        CodeForm form = new CodeForm();
        form.setLabelVi(vietnamese);
        form.setLabelEn(vietnamese);
        form.setPosition(position);
        form.setOffered(true);
        return form;
    }

    private void assertTrail(AuditAction action, String said) {
        List<AuditEntry> last = services.entities()
                .createQuery("from AuditEntry a order by a.id desc", AuditEntry.class)
                .setMaxResults(1)
                .getResultList();
        assertThat(last).singleElement().satisfies(row -> {
            assertThat(row.getAction()).isEqualTo(action);
            assertThat(row.getDetail()).contains(said);
        });
    }

    private static void assertRefused(String key, Runnable refused) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(refused::run)
                .satisfies(problem -> assertThat(problem.getProblems())
                        .extracting(BusinessException.Problem::key)
                        .contains(key));
    }
}
