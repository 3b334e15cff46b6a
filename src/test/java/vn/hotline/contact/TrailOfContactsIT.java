package vn.hotline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.audit.AuditEntry;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** From the first ring to the record, each act is on the trail, and each list that names people is one row. */
class TrailOfContactsIT {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);
    private ServicesOnDatabase services;
    private ContactService contacts;
    private ContactSearch search;

    @BeforeEach
    void enter() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        AppUser user = services.committed(() -> {
            AppUser made = new AppUser(name, name, Role.OPERATOR, 3, clock.instant());
            made.setPassword("x");
            services.entities().persist(made);
            return made;
        });
        services.signIn(user.identity());
        contacts = services.get(ContactService.class);
        search = services.get(ContactSearch.class);
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void openingTypingDismissingUndoingAndFinishingAreRows() {
        List<String> rows = services.inTransaction(() -> {
            long id = contacts.open(Helpline.CHILD_PROTECTION, Channel.PHONE, "0900000147")
                    .getId();
            ContactForm form = contacts.draft(id).form();
            form.setNarrative("Hỏi thủ tục");
            contacts.saveDraft(id, form);
            contacts.saveDraft(id, form);
            contacts.dismiss(id, form, Disposition.SILENT);
            contacts.undoDismissal(id);
            form.setLevel(ContactLevel.INFORMATION);
            contacts.finalise(id, form);
            return trail(RecordKind.CONTACT, id);
        });

        assertThat(rows)
                .containsExactly(
                        "CREATE",
                        "READ",
                        "CHANGE",
                        "MOVE {ContactMove.DISMISS}, {Disposition.SILENT}",
                        "MOVE {ContactMove.UNDO_DISMISSAL}",
                        "MOVE {ContactMove.FINALISE}");
    }

    @Test
    void eachPageOfAListIsOneRowWithWhatItShowed() {
        List<String> rows = services.inTransaction(() -> {
            for (int i = 0; i < 3; i++) {
                long id = contacts.open(Helpline.TRAFFICKING, Channel.PHONE, "0900000147")
                        .getId();
                contacts.dismiss(id, contacts.draft(id).form(), Disposition.SILENT);
            }
            ContactFilter all = new ContactFilter(Helpline.TRAFFICKING, null, null, null, false, null, null);
            var first = search.list(all, null, 2);
            search.list(all, first.next(), 2);
            search.ownDrafts(20);
            return trail().stream().filter(row -> row.startsWith("LIST")).toList();
        });

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).matches("LIST \\{audit\\.detail\\.shown\\|2\\|\\d+-\\d+}");
    }

    private List<String> trail(RecordKind kind, long id) {
        return services.entities()
                .createQuery(
                        "from AuditEntry a where a.subjectKind = :kind and a.subjectId = :id order by a.id",
                        AuditEntry.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getResultStream()
                .map(TrailOfContactsIT::text)
                .toList();
    }

    private List<String> trail() {
        return services.entities()
                .createQuery("from AuditEntry a where a.actorName = :name order by a.id", AuditEntry.class)
                .setParameter("name", name)
                .getResultStream()
                .map(TrailOfContactsIT::text)
                .toList();
    }

    private static String text(AuditEntry row) {
        return row.getAction() + (row.getDetail() == null ? "" : " " + row.getDetail());
    }
}
