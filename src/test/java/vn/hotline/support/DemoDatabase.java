package vn.hotline.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.launch.DataDirectory;
import vn.hotline.launch.DatabaseAccess;
import vn.hotline.launch.DatabaseServer;
import vn.hotline.launch.EmbeddedDatabase;
import vn.hotline.launch.Keys;
import vn.hotline.launch.Program;
import vn.hotline.launch.Schema;

/** A real database of a test's own, new in every run, with one of the demo data sets. */
public final class DemoDatabase implements AutoCloseable {

    private final DataDirectory data;
    private final EmbeddedDatabase database;

    private DemoDatabase(DataDirectory data, EmbeddedDatabase database) {
        this.data = data;
        this.database = database;
    }

    /**
     * @param name of its folder beside the program
     * @param demo {@link DemoLoader#STORY} or {@link DemoLoader#PUBLISHED}
     * @param options of mariadbd beside those of all tests
     */
    public static DemoDatabase load(String name, String demo, Clock clock, String... options) throws Exception {
        DemoDatabase started = withoutSchema(name, options);
        new Schema(started.access()).prepare();
        try (Connection owner = started.access().connectAsOwner()) {
            Sealing sealing = Keys.open(owner, folder(name).resolve("keyset"));
            Sealing.use(sealing);
            DemoLoader.load(demo, owner, sealing, clock, progress -> {}, null);
        }
        return started;
    }

    /** With nothing in it yet, for a test that brings the schema to a version of before. */
    public static DemoDatabase withoutSchema(String name, String... options) throws Exception {
        Path folder = folder(name);
        delete(folder);
        DataDirectory data = DataDirectory.open(folder);
        // nobody misses a test's rows after a power cut
        List<String> all = Stream.concat(Stream.of("--innodb-flush-log-at-trx-commit=0"), Stream.of(options))
                .toList();
        EmbeddedDatabase database =
                new EmbeddedDatabase(DatabaseServer.delivered(new Program(program())), data, freePort(), all);
        database.start();
        database.awaitReady();
        return new DemoDatabase(data, database);
    }

    private static Path program() {
        return Path.of(System.getProperty("hotline.dist"));
    }

    private static Path folder(String name) {
        return program().resolveSibling(name);
    }

    public DatabaseAccess access() {
        return database.access();
    }

    @Override
    public void close() {
        database.stop();
        data.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
