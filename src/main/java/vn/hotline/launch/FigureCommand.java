package vn.hotline.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.reporting.figures.FigureVerification.Difference;

/**
 * Holds the figures against the records, on the database that runs or on one it starts for the purpose. Nobody has to
 * stop working for it.
 */
final class FigureCommand {

    /** Nobody reads more, and the first ones tell what is wrong. */
    private static final int NAMED = 200;

    private final CommandLine line;
    private final Settings settings;
    private final PrintStream console;

    FigureCommand(CommandLine line, Settings settings, PrintStream console) {
        this.line = line;
        this.settings = settings;
        this.console = console;
    }

    ExitCode run() {
        try {
            Optional<DatabaseAccess> outside = settings.outsideDatabase();
            return outside.isPresent() ? on(outside.get()) : DatabaseAtHand.use(line.data(), this::on);
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.DIRECTORY_UNWRITABLE, "the data directory " + line.data() + " cannot be read", e);
        } catch (SQLException e) {
            throw new LaunchException(
                    ExitCode.DATABASE_UNREACHABLE, "the figures cannot be read: " + e.getMessage(), e);
        }
    }

    private ExitCode on(DatabaseAccess database) throws SQLException {
        try (Connection owner = database.connectAsOwner()) {
            boolean repairs = line.command() == Command.REBUILD_FIGURES;
            List<Difference> differences =
                    repairs ? FigureVerification.repair(owner) : FigureVerification.verify(owner);
            differences.stream().limit(NAMED).forEach(console::println);
            if (differences.size() > NAMED) {
                console.println("... and %,d more".formatted(differences.size() - NAMED));
            }
            if (differences.isEmpty()) {
                console.println("All figures are the numbers of their records.");
                return ExitCode.OK;
            }
            console.println((repairs ? "Put right: %,d" : "Not the numbers of their records: %,d figures")
                    .formatted(differences.size()));
            return repairs ? ExitCode.OK : ExitCode.FIGURES_DIFFER;
        }
    }
}
