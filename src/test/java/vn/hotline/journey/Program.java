package vn.hotline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hotline.channel.zalo.ZaloPeer;
import vn.hotline.launch.DatabaseAccess;
import vn.hotline.launch.RunningDatabase;

/** The packaged program with the small story as its data, as anybody would start it. */
final class Program implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final ZaloPeer zalo;
    private final Process process;
    private final URI address;
    private final Path data;
    private final Path log;

    Program() {
        int port = freePort();
        Path target = Path.of("target").toAbsolutePath();
        String name = "e2e-data-" + ProcessHandle.current().pid();
        data = target.resolve(name);
        address = URI.create("http://127.0.0.1:" + port);
        log = target.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        target.resolve("hotline.jar").toString(),
                        "--data",
                        data.toString(),
                        "--demo",
                        "story",
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // its own database, whatever the tests on the server use
        builder.environment().keySet().removeIf(variable -> variable.startsWith("HOTLINE_"));
        zalo = zaloFor(builder.environment());
        builder.environment().put("HOTLINE_PHONE_EXCHANGES", PhoneE2E.EXCHANGE);
        // it lives for minutes and shares the processors with a browser: what the other compiler gives comes later
        builder.environment().put("HOTLINE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitReady();
    }

    /** What children write comes by Zalo, too. */
    private static ZaloPeer zaloFor(Map<String, String> environment) {
        try {
            ZaloPeer zalo = new ZaloPeer(0);
            environment.putAll(zalo.settings());
            return zalo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ZaloPeer zalo() {
        return zalo;
    }

    URI address() {
        return address;
    }

    DatabaseAccess database() {
        try {
            return RunningDatabase.in(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Instant latest = Instant.now().plus(START);
        HttpRequest ready = HttpRequest.newBuilder(address.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        while (!isReady(client, ready)) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                close();
                throw new IllegalStateException("the program did not get ready:\n" + said());
            }
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest ready) {
        try {
            Thread.sleep(250);
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    /** The log is kept, the rows are not: they would fill the disk run by run. */
    private void forget() {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
