package vn.hotline.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the programs that come with the database, speaking to it as its owner. */
final class DatabaseTool {

    private final Process process;
    private final Path errors;

    private DatabaseTool(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /** Writes the whole database as it is at one position of its binary log; nobody waits for it. */
    static DatabaseTool dump(Program program, DatabaseAccess database, Path data) throws IOException {
        return start(
                program,
                "mariadb-dump",
                database,
                data,
                "--single-transaction",
                "--master-data=2",
                "--hex-blob",
                "--routines",
                "--triggers");
    }

    /** Executes what it reads. */
    static DatabaseTool client(Program program, DatabaseAccess database, Path data) throws IOException {
        return start(program, "mariadb", database, data, "--binary-mode", "--max-allowed-packet=1G");
    }

    private static DatabaseTool start(
            Program program, String tool, DatabaseAccess database, Path data, String... options) throws IOException {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of(
                program.database().resolve("bin").resolve(tool).toString(),
                "--no-defaults",
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--user=" + database.owner().name(),
                "--skip-ssl",
                "--default-character-set=utf8mb4"));
        command.addAll(List.of(options));
        command.add(address.getPath().substring(1));
        Path errors = data.resolve("logs").resolve("backup.log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        // not on the command line, which everybody on the machine can read
        builder.environment().put("MYSQL_PWD", database.owner().password());
        return new DatabaseTool(builder.start(), errors);
    }

    InputStream output() {
        return process.getInputStream();
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    /** @throws IOException if it ends with an error */
    void awaitEnd() throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException(Files.readString(errors).strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    /** Adds to a failure what the program itself says of it. */
    void explain(IOException failure) throws IOException {
        process.destroy();
        String said = Files.exists(errors) ? Files.readString(errors).strip() : "";
        if (!said.isEmpty()) {
            throw new IOException(failure.getMessage() + "; " + said, failure);
        }
    }
}
