package vn.hotline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** What was not chosen stays, unreadable without the keys, and is shown with its own record only. */
class UnchosenVersionsIT {

    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final long ME = 9_200_001;
    private static final long OTHER = 9_200_002;
    private static final String TEXT = "Bé Gạo ở nhà bà ngoại.";

    private ServicesOnDatabase services;

    @BeforeEach
    void open() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), new SettableClock(NOW));
        services.entities().getTransaction().begin();
        for (long id : List.of(ME, OTHER)) {
            services.entities()
                    .createNativeQuery("insert into app_user (id, username, full_name, password_hash, role, centre_id,"
                            + " created_at) values (?, ?, 'K', '-', 'SUPERVISOR', 1, utc_timestamp(3))")
                    .setParameter(1, id)
                    .setParameter(2, "unchosen." + id)
                    .executeUpdate();
        }
        signIn(ME);
    }

    @AfterEach
    void close() {
        services.entities().getTransaction().rollback();
        services.close();
    }

    @Test
    void itTellsTheFieldTheTextItsWriterAndWhoChoseTheOther() {
        keep(RecordKind.CASE, 71L, null);

        assertThat(versions().of(RecordKind.CASE, 71)).singleElement().satisfies(kept -> {
            assertThat(kept.getField()).isEqualTo("person.whereabouts");
            assertThat(kept.getPart()).isEqualTo(2);
            assertThat(kept.getValue()).isEqualTo(TEXT);
            assertThat(kept.getWrittenBy()).isEqualTo(OTHER);
            assertThat(kept.getWrittenAt()).isEqualTo(NOW.minusSeconds(60));
            assertThat(kept.getByUser()).isEqualTo(ME);
            assertThat(kept.getAt()).isEqualTo(NOW);
        });
        assertThat(versions().of(RecordKind.CASE, 72)).isEmpty();
        assertThat(versions().of(RecordKind.CONTACT, 71)).isEmpty();
    }

    @Test
    void itIsSealedAtRest() {
        keep(RecordKind.CASE, 71L, null);

        byte[] stored = (byte[]) services.entities()
                .createNativeQuery("select value from unchosen_version where record_id = 71", byte[].class)
                .getSingleResult();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Gạo");
    }

    @Test
    void whatBelongsToACentreOrAPersonIsNeverListedWhole() {
        for (RecordKind kind : List.of(
                RecordKind.CONTACT, RecordKind.CASE, RecordKind.COUNSELLING, RecordKind.REFERRAL, RecordKind.REPORT)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> versions().ofKind(kind));
        }
        keep(RecordKind.AGENCY, 5L, "Công an");
        assertThat(versions().ofKind(RecordKind.AGENCY))
                .extracting(UnchosenVersion::getRecordName)
                .contains("Công an");
    }

    @Test
    void ofWhatHasANameAloneEachSeesTheirOwnDecisions() {
        keep(RecordKind.REPORT, null, "Của tôi");
        keep(RecordKind.REPORT, 17L, "BC-2026-000017");
        assertThat(versions().own(RecordKind.REPORT))
                .extracting(UnchosenVersion::getRecordName)
                .containsExactly("Của tôi");
        signIn(OTHER);
        assertThat(versions().own(RecordKind.REPORT)).isEmpty();
    }

    private void keep(RecordKind kind, Long id, String name) {
        versions()
                .keep(
                        new UnchosenVersion.Of(kind, id, name),
                        List.of(new UnchosenVersion.Version(
                                "person.whereabouts", 2, TEXT, OTHER, NOW.minusSeconds(60))));
        services.entities().flush();
        services.entities().clear();
    }

    private UnchosenVersions versions() {
        return services.get(UnchosenVersions.class);
    }

    private void signIn(long person) {
        services.signIn(new Identity(person, null, "test", Role.SUPERVISOR, 1, 0));
    }
}
