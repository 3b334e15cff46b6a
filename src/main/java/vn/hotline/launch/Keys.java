package vn.hotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import vn.hotline.kernel.sealing.KeyCheck;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

/**
 * The sealing keys and the database they belong to. A new database gets new keys unless some are given; a database that
 * was sealed before starts with its own keys only.
 */
public final class Keys {

    private Keys() {}

    public static Sealing open(Connection owner, Path file) throws SQLException {
        Optional<Samples> samples = samples(owner);
        if (samples.isEmpty()) {
            Sealing sealing = given(file);
            keepSamples(owner, sealing);
            return sealing;
        }
        if (!Files.exists(file)) {
            throw new LaunchException(
                    ExitCode.KEYS_MISSING,
                    "the database is sealed and its keys are not in " + file + "; put them back from the backup");
        }
        Sealing sealing = read(file);
        check(owner, sealing, samples.get(), file);
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

    private static void check(Connection owner, Sealing sealing, Samples samples, Path file) throws SQLException {
        if (!KeyCheck.isSealedWith(sealing, samples.sealed())) {
            throw new LaunchException(ExitCode.KEYS_WRONG, "the database was not sealed with the keys in " + file);
        }
        boolean known = samples.hashed() != null;
        if (known ? !KeyCheck.isHashedWith(sealing, samples.hashed()) : !findsCallers(owner, sealing)) {
            throw new LaunchException(
                    ExitCode.KEYS_WRONG,
                    "the search key in " + file + " is another than the database's: what is saved would not be found");
        }
        if (!known) {
            keepHashedSample(owner, sealing);
        }
    }

    /**
     * Of a database from before the check: of the last numbers that were stored one has to give the token that was stored
     * with it. Not each: the way numbers are written down has changed in between.
     */
    private static boolean findsCallers(Connection owner, Sealing sealing) throws SQLException {
        boolean none = true;
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT caller_number, caller_number_token FROM contact"
                        + " WHERE caller_number_token IS NOT NULL AND caller_number IS NOT NULL"
                        + " ORDER BY id DESC LIMIT 50")) {
            while (row.next()) {
                none = false;
                String number = sealing.open(row.getBytes(1), Sealing.place("contact", "caller_number"));
                if (Arrays.equals(SearchTokens.ofCallerNumber(sealing, number), row.getBytes(2))) {
                    return true;
                }
            }
        }
        return none;
    }

    private record Samples(byte[] sealed, byte[] hashed) {}

    private static Optional<Samples> samples(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT sample, hashed_sample FROM key_check")) {
            return row.next() ? Optional.of(new Samples(row.getBytes(1), row.getBytes(2))) : Optional.empty();
        }
    }

    private static void keepSamples(Connection owner, Sealing sealing) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("INSERT INTO key_check (id, sample, hashed_sample) VALUES (1, ?, ?)")) {
            statement.setBytes(1, KeyCheck.sealedSample(sealing));
            statement.setBytes(2, KeyCheck.hashedSample(sealing));
            statement.executeUpdate();
        }
    }

    private static void keepHashedSample(Connection owner, Sealing sealing) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("UPDATE key_check SET hashed_sample = ?")) {
            statement.setBytes(1, KeyCheck.hashedSample(sealing));
            statement.executeUpdate();
        }
    }
}
