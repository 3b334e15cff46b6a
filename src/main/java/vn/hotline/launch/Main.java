package vn.hotline.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where {@code java -jar hotline.jar} begins: reads the command line, ends with a line and a code if that must be. */
public final class Main {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Main() {}

    public static void main(String[] words) {
        LIBRARIES.setLevel(Level.SEVERE);
        System.setProperty(SharedPorts.PROPERTY, SharedPorts.class.getName());
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(words, console, errors).number());
    }

    private static ExitCode run(String[] words, PrintStream console, PrintStream errors) {
        try {
            CommandLine line = CommandLine.parse(words);
            if (line.command() == Command.HELP) {
                console.print(CommandLine.help());
                return ExitCode.OK;
            }
            Settings settings = Settings.of(System.getenv());
            return switch (line.command()) {
                case HELP -> ExitCode.OK;
                case START -> start(new Launcher(line, settings, console), errors);
                case VERIFY_FIGURES, REBUILD_FIGURES -> new FigureCommand(line, settings, console).run();
                case BACKUP -> new BackupCommand(line, settings, console).run();
                case VERIFY_BACKUP -> new VerifyBackupCommand(line, settings, console).run();
                case PREPARE -> new PrepareCommand(System.getenv(), console).run();
                case RESTORE -> new RestoreCommand(line, settings, console).run();
            };
        } catch (LaunchException e) {
            errors.println("hotline: " + e.getMessage());
            return e.exitCode();
        }
    }

    private static ExitCode start(Launcher launcher, PrintStream errors) {
        try {
            launcher.run();
            return ExitCode.OK;
        } catch (LaunchException e) {
            return failed(launcher, e, e.exitCode(), e.getMessage(), errors);
        } catch (Exception | LinkageError e) {
            return failed(launcher, e, ExitCode.UNEXPECTED, "unexpected: " + e, errors);
        }
    }

    /** A start that is broken off on demand fails somewhere, too, but that is no failure. */
    private static ExitCode failed(
            Launcher launcher, Throwable reason, ExitCode code, String message, PrintStream errors) {
        if (launcher.isStopping()) {
            return ExitCode.OK;
        }
        launcher.log(reason);
        errors.println("hotline: " + message);
        return code;
    }
}
