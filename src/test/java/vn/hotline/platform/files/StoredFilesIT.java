package vn.hotline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Files as the database keeps them. */
class StoredFilesIT {

    private static final long MOST = 1_000_000;

    private final SettableClock clock = new SettableClock(Instant.parse("2032-04-01T03:00:00Z"));
    private final byte[] content = new byte[700_000];
    private ServicesOnDatabase services;

    @BeforeEach
    void open() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        new Random(5).nextBytes(content);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatIsStoredIsReadAgainAndLiesThereSealed() throws Exception {
        StoredFile file = files().store(new ByteArrayInputStream(content), MOST);

        assertThat(file.getSize()).isEqualTo(content.length);
        assertThat(file.getChecksum())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(read(file)).isEqualTo(content);
        assertThat(count("select count(*) from stored_piece where file_id = " + file.getId()))
                .isEqualTo(3);
        byte[] some = Arrays.copyOf(content, 64);
        assertThat(count("select count(*) from stored_piece where file_id = " + file.getId() + " and locate(x'"
                        + HexFormat.of().formatHex(some) + "', bytes) > 0"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 262_143, 262_144, 262_145, 524_288, 699_999, 700_000})
    void itIsReadFromAnyPlace(int from) throws Exception {
        StoredFile file = files().store(new ByteArrayInputStream(content), MOST);

        assertThat(read(file, from)).isEqualTo(Arrays.copyOfRange(content, from, content.length));
    }

    @Test
    void whatIsNotWhatWasToldIsNotKept() throws Exception {
        long before = count("select count(*) from stored_file");

        assertThatThrownBy(() -> files().store(new ByteArrayInputStream(content), MOST, "0".repeat(64)))
                .isInstanceOf(FileChangedException.class);

        assertThat(count("select count(*) from stored_file")).isEqualTo(before);
    }

    @Test
    void anEmptyFileIsOne() throws IOException {
        assertThat(read(files().store(InputStream.nullInputStream(), MOST))).isEmpty();
    }

    @Test
    void whatIsTooLargeOrBreaksOffIsNotKept() throws Exception {
        long before = count("select count(*) from stored_file");
        InputStream breaking = new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read++ >= 300_000) {
                    throw new IOException("gone");
                }
                return 7;
            }
        };

        assertThatThrownBy(() -> files().store(new ByteArrayInputStream(content), content.length - 1L))
                .isInstanceOf(FileTooLargeException.class);
        assertThatThrownBy(() -> files().store(breaking, MOST)).hasMessage("gone");

        assertThat(count("select count(*) from stored_file")).isEqualTo(before);
    }

    @Test
    void piecesOpenInTheirPlaceOnlyAndAFileWithoutItsEndIsNone() throws Exception {
        StoredFile swapped = files().store(new ByteArrayInputStream(content), MOST);
        change("update stored_piece set position = position + 10 where file_id = " + swapped.getId());
        change("update stored_piece set position = 11 - position where file_id = " + swapped.getId()
                + " and position < 12");
        change("update stored_piece set position = position - 10 where file_id = " + swapped.getId()
                + " and position = 12");
        assertThatThrownBy(() -> read(swapped)).isInstanceOf(IllegalStateException.class);

        StoredFile shorter = files().store(new ByteArrayInputStream(content), MOST);
        change("delete from stored_piece where position = 2 and file_id = " + shorter.getId());
        assertThatThrownBy(() -> read(shorter)).isInstanceOf(IOException.class);
    }

    @Test
    void whatAKilledServerBeganIsDeletedADayLater() throws Exception {
        long begun = services.get(FilePieces.class).begin();
        services.get(FilePieces.class).add(begun, 0, content);
        assertThatThrownBy(() -> files().open(begun)).isInstanceOf(IllegalArgumentException.class);

        clock.advance(Duration.ofDays(2));
        services.committed(() -> services.get(UnendedFiles.class).deleteFrom(clock.instant(), 100));

        assertThat(count("select count(*) from stored_piece where file_id = " + begun))
                .isZero();
    }

    private StoredFiles files() {
        return services.get(StoredFiles.class);
    }

    private byte[] read(StoredFile file) throws IOException {
        return read(file, 0);
    }

    private byte[] read(StoredFile file, long from) throws IOException {
        services.entities().clear();
        services.entities().getTransaction().begin();
        try (InputStream in = files().open(file.getId(), from)) {
            return in.readAllBytes();
        } finally {
            services.entities().getTransaction().rollback();
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(String statement) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                Statement one = owner.createStatement()) {
            one.executeUpdate(statement);
        }
    }
}
