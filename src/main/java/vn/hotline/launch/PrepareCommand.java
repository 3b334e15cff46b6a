package vn.hotline.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Lays the application server out and lets the machine's Java learn a start by a rehearsal, on a database that is thrown
 * away. The build does it for its own Java; for another one it can be done again, where the program's folder can be
 * written.
 */
final class PrepareCommand {

    /** Java 25 itself broke off once while it wrote down what it had seen. */
    private static final int TRIES = 2;

    private final PrintStream console;
    private final Map<String, String> environment;

    PrepareCommand(Map<String, String> environment, PrintStream console) {
        this.console = console;
        this.environment = environment;
    }

    /** @throws LaunchException if no Java is found or the folder cannot be written */
    ExitCode run() {
        Program program = Program.here();
        ServerJava java = ServerJava.find(environment);
        StartCache cache = new StartCache(program.server(), java);
        try {
            program.server().make(java, program);
            if (!cache.isPossible()) {
                console.println(
                        "Java %s starts without a rehearsal; from 25 on it could learn one".formatted(java.version()));
            }
            for (int i = 0; i < TRIES && cache.isPossible() && !cache.isFresh(); i++) {
                console.println("Rehearsing a start with Java " + java.version() + ", which takes about a minute");
                rehearse(program.home().resolve("rehearsal"), cache);
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.DIRECTORY_UNWRITABLE,
                    "the program's folder %s cannot be written".formatted(program.home()),
                    e);
        }
    }

    /**
     * With no setting of the environment but the Java: a rehearsal touches nobody's database. Without what it teaches the
     * program starts as well, only slower, so that a rehearsal that fails is told of and no more.
     */
    private void rehearse(Path data, StartCache cache) throws IOException {
        Map<String, String> own = new HashMap<>(environment);
        own.keySet().removeIf(name -> name.startsWith("HOTLINE_") && !name.equals("HOTLINE_JAVA_HOME"));
        Folders.delete(data);
        cache.forget();
        try {
            CommandLine line = CommandLine.parse(
                    "--data", data.toString(), "--demo", "story", "--port", String.valueOf(Ports.anyFree()));
            new Launcher(line, Settings.of(own), quiet()).rehearse();
        } catch (LaunchException | SQLException e) {
            console.println("Warning: the rehearsal failed, starts will take longer: " + e.getMessage());
        } finally {
            Folders.delete(data);
        }
    }

    /** What a start says on the console is of no interest here: accounts, an address that ends with it. */
    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
