package vn.hotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

/**
 * The sealing keys and the database they belong to. A new database gets new keys unless some are given; a database that
 * was sealed before starts with its own keys only.
 */
public final class Keys {

    private static final String PLACE = Sealing.place("key_check", "sample");
    private static final String SAMPLE = "Tổng đài 111";

    private Keys() {}

    public static Sealing open(Connection owner, Path file) throws SQLException {
        byte[] sample = sample(owner);
        if (sample == null) {
            Sealing sealing = given(file);
            keepSample(owner, sealing);
            return sealing;
        }
        if (!Files.exists(file)) {
            throw new LaunchException(
                    ExitCode.KEYS_MISSING,
                    "the database is sealed and its keys are not in " + file + "; put them back from the backup");
        }
        Sealing sealing = read(file);
        check(sealing, sample, file);
        return sealing;
    }

    private static Sealing given(Path file) {
        if (!Files.exists(file)) {
            try {
                Keyset.generate().write(file);
            } catch (IOException e) {
                throw new LaunchException(ExitCode.KEYS_MISSING, "new keys cannot be written to " + file, e);
            }
        }
        return read(file);
    }

    private static Sealing read(Path file) {
        try {
            return Keyset.read(file).open();
        } catch (IOException e) {
            throw new LaunchException(ExitCode.KEYS_WRONG, file + " cannot be read or holds no keys", e);
        }
    }

    private static void check(Sealing sealing, byte[] sample, Path file) {
        try {
            sealing.open(sample, PLACE);
        } catch (IllegalStateException e) {
            throw new LaunchException(ExitCode.KEYS_WRONG, "the database was not sealed with the keys in " + file, e);
        }
    }

    private static byte[] sample(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT sample FROM key_check")) {
            return row.next() ? row.getBytes(1) : null;
        }
    }

    private static void keepSample(Connection owner, Sealing sealing) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("INSERT INTO key_check VALUES (1, ?)")) {
            statement.setBytes(1, sealing.seal(SAMPLE, PLACE));
            statement.executeUpdate();
        }
    }
}
