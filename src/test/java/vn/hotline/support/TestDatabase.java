package vn.hotline.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.launch.DataDirectory;
import vn.hotline.launch.DatabaseAccess;
import vn.hotline.launch.DatabaseServer;
import vn.hotline.launch.EmbeddedDatabase;
import vn.hotline.launch.Keys;
import vn.hotline.launch.Program;
import vn.hotline.launch.Schema;
import vn.hotline.launch.Settings;

/**
 * One real database for all tests that need one, new in every run: the schema, the grants and the keys, no people and no
 * records. It starts before the first of them, where the environment says that the server will look for it.
 */
public class TestDatabase implements LauncherSessionListener {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private static DatabaseAccess access;
    private static Sealing sealing;

    public static DatabaseAccess access() {
        if (access == null) {
            throw new IllegalStateException("the test database runs in mvn verify only; see pom.xml, failsafe");
        }
        return access;
    }

    /** The keys that the server in the tests uses, too. */
    public static Sealing sealing() {
        access();
        return sealing;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("hotline.test.database")) {
            start();
        }
    }

    private static synchronized void start() {
        if (access != null) {
            return;
        }
        MIGRATIONS.setLevel(Level.WARNING);
        DatabaseAccess wanted = Settings.of(System.getenv()).outsideDatabase().orElseThrow();
        Path keyset = Settings.of(System.getenv()).keysetFile().orElseThrow();
        Path folder = keyset.getParent().getParent();
        delete(folder);
        EmbeddedDatabase database = new EmbeddedDatabase(
                DatabaseServer.delivered(new Program(Path.of(System.getProperty("hotline.dist")))),
                DataDirectory.open(folder),
                Integer.parseInt(wanted.url().replaceAll(".*:(\\d+)/.*", "$1")),
                // nobody misses a test's rows after a power cut
                List.of("--innodb-flush-log-at-trx-commit=0", "--sync-binlog=0", "--innodb-buffer-pool-size=256M"),
                wanted);
        Runtime.getRuntime().addShutdownHook(new Thread(database::stop));
        database.start();
        database.awaitReady();
        new Schema(wanted).prepare();
        try (Connection owner = wanted.connectAsOwner()) {
            sealing = Keys.open(owner, keyset);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be sealed", e);
        }
        access = wanted;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
