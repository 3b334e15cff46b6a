package vn.hotline.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The embedded database of a data directory for a command: the one that runs, or one started for the purpose. */
final class DatabaseAtHand {

    interface Work<T> {
        T on(DatabaseAccess database) throws SQLException, IOException;
    }

    private DatabaseAtHand() {}

    static <T> T use(Path directory, Work<T> work) throws SQLException, IOException {
        requireIn(directory);
        try (DataDirectory data = DataDirectory.open(directory)) {
            EmbeddedDatabase database = new EmbeddedDatabase(server(), data, Ports.anyFree(), List.of());
            try {
                database.start();
                database.awaitReady();
                return work.on(database.access());
            } finally {
                database.stop();
            }
        } catch (LaunchException e) {
            if (e.exitCode() != ExitCode.DIRECTORY_IN_USE) {
                throw e;
            }
            return work.on(EmbeddedDatabase.running(directory));
        }
    }

    /** As the running program is set up. */
    static DatabaseServer server() {
        return DatabaseServer.of(Program.here(), Settings.of(System.getenv()));
    }

    static void requireIn(Path directory) {
        if (!EmbeddedDatabase.isIn(directory)) {
            throw new LaunchException(ExitCode.NO_DATABASE, "there is no database in " + directory);
        }
    }
}
