package vn.hotline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** A drafted referral is written differently until it is sent, and never over what somebody else wrote. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralDraftsIT {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    private long draft;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("drafts-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
    }

    @BeforeEach
    void draft() {
        services.signIn(supervisorOf(1));
        ReferralForm form = new ReferralForm();
        form.setAgencyIds(List.of(agency(1)));
        form.setRequest("Đề nghị xác minh.");
        form.setHelpedCount(1);
        draft = services.committed(() -> services.get(ReferralService.class)
                .draft(number("select min(id) from intervention_case where centre_id = 1 and status = 'ACTION'"), form)
                .get(0)
                .getId());
    }

    @Test
    void allThatDraftingAsksCanBeChanged() {
        ReferralForm form = asRead();
        form.setAgencyIds(List.of(agency(2)));
        form.setRequest("  Đề nghị bảo vệ trẻ ngay trong ngày. ");

        edit(form);

        services.inTransaction(() -> {
            Referral edited = services.get(ReferralService.class).read(draft);
            assertThat(edited.getAgencyId()).isEqualTo(agency(2));
            assertThat(edited.getAgencyKind())
                    .isEqualTo(services.entities().find(Agency.class, agency(2)).getKind());
            assertThat(edited.getRequest()).isEqualTo("Đề nghị bảo vệ trẻ ngay trong ngày.");
            assertThat(edited.getStatus()).isEqualTo(ReferralStatus.DRAFTED);
            assertThat(services.get(ReferralService.class).history(draft)).hasSize(1);
            assertThat(number("select count(*) from audit_entry where action = 'CHANGE' and subject_kind = 'REFERRAL'"
                            + " and subject_id = " + draft))
                    .isEqualTo(1);
            return null;
        });
    }

    @Test
    void onceSentItStaysAsTheAgencyGotIt() {
        ReferralForm form = asRead();
        form.setRequest("Đề nghị hỗ trợ tâm lý.");
        services.committed(() -> services.get(ReferralService.class).editAndSend(draft, form));

        ReferralForm again = asRead();
        again.setRequest("Thôi không cần nữa.");
        assertThatThrownBy(() -> edit(again)).hasMessageContaining("referral.onlyDrafts");

        assertThat(asRead().getRequest()).isEqualTo("Đề nghị hỗ trợ tâm lý.");
    }

    @Test
    void ofTwoWhoEditOneDraftTheSecondIsToldAndOverwritesNothing() {
        ReferralForm first = asRead();
        ReferralForm second = asRead();
        first.setRequest("Bản của người thứ nhất.");
        second.setRequest("Bản của người thứ hai.");

        edit(first);

        assertThatThrownBy(() -> edit(second)).hasMessageContaining("record.changedMeanwhile");
        assertThat(asRead().getRequest()).isEqualTo("Bản của người thứ nhất.");
    }

    @Test
    void whatDraftingRefusesIsRefusedHereToo() {
        ReferralForm form = asRead();
        form.setRequest(" ");
        form.setAgencyIds(new ArrayList<>());
        assertThatThrownBy(() -> edit(form))
                .hasMessageContaining("field=request")
                .hasMessageContaining("field=agencyIds");
        form.setRequest("Đề nghị xác minh.");
        form.setAgencyIds(List.of(agency(1), agency(2)));
        assertThatThrownBy(() -> edit(form)).hasMessageContaining("referral.oneAgency");
        form.setAgencyIds(List.of(999_999L));
        assertThatThrownBy(() -> edit(form)).hasMessageContaining("referral.agencyNotOffered");
        form.setAgencyIds(List.of(agency(1)));
        form.setHelpedCount(99);
        assertThatThrownBy(() -> edit(form)).hasMessageContaining("referral.helpsTooMany");
    }

    @Test
    void nobodyOfAnotherCentreEditsIt() {
        ReferralForm form = asRead();
        services.signIn(supervisorOf(2));
        assertThatThrownBy(() -> edit(form)).isInstanceOf(NotFoundException.class);
    }

    private ReferralForm asRead() {
        return services.inTransaction(
                () -> services.get(ReferralService.class).read(draft).asForm());
    }

    /** @throws BusinessException as the service does */
    private void edit(ReferralForm form) {
        services.committed(() -> services.get(ReferralService.class).edit(draft, form));
    }

    private long agency(int which) {
        return number("select id from agency where active order by id limit 1 offset " + which);
    }

    private Identity supervisorOf(int centre) {
        long id = number("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = " + centre);
        return new Identity(id, null, "giamsat", Role.SUPERVISOR, centre, 0);
    }

    private long number(String sql) {
        return ((Number) services.entities().createNativeQuery(sql).getSingleResult()).longValue();
    }
}
