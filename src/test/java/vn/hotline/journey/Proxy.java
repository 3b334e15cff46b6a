package vn.hotline.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's nginx with the configuration that is delivered, and a certificate of its own making. */
final class Proxy implements AutoCloseable {

    private static final Path DELIVERED = Path.of("config", "nginx.conf");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Process process;
    private final URI address;
    private final Path folder;

    /** @param program where the program listens */
    Proxy(Path nginx, URI program) throws IOException {
        int port = freePort();
        // of its own, since more than one stands in a run
        folder = Files.createDirectories(Path.of(
                        "target",
                        "e2e-nginx-%d-%d".formatted(ProcessHandle.current().pid(), port))
                .toAbsolutePath());
        address = URI.create("https://127.0.0.1:" + port);
        certificate();
        Files.writeString(folder.resolve("hotline.conf"), ofThisMachine(Files.readString(DELIVERED), port, program));
        Path main =
                Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                user %2$s;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events {}
                http {
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/hotline.conf;
                }
                """.formatted(folder, System.getProperty("user.name")));
        process = new ProcessBuilder(
                        nginx.toString(), "-p", folder.toString(), "-e", folder + "/error.log", "-c", main.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitListening(port);
    }

    static Optional<Path> installed() {
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    URI address() {
        return address;
    }

    /** What a machine has to replace, and nothing else. */
    private String ofThisMachine(String delivered, int port, URI program) {
        return delivered
                .replace("listen 80;", "listen 127.0.0.1:" + freePort() + ";")
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                .replace("http://127.0.0.1:8080", program.toString())
                .replace("/etc/hotline/", folder + "/")
                .replace("/var/log/nginx/", folder + "/");
    }

    private void certificate() {
        Path store = folder.resolve("tls.p12");
        try {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "tls",
                            "-dname",
                            "CN=127.0.0.1",
                            "-ext",
                            "san=ip:127.0.0.1",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            new String(PASSWORD),
                            "-keystore",
                            store.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
            }
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
            pem("tls.key", "PRIVATE KEY", keys.getKey("tls", PASSWORD).getEncoded());
            pem("tls.crt", "CERTIFICATE", keys.getCertificate("tls").getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void pem(String file, String what, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines));
    }

    private void awaitListening(int port) throws IOException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(latest)) {
            try {
                HttpURLConnection plain = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port).toURL().openConnection();
                // plain HTTP on the port of TLS: nginx says so itself
                if (plain.getResponseCode() == HttpURLConnection.HTTP_BAD_REQUEST) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        close();
        throw new IllegalStateException("nginx did not start:\n" + Files.readString(folder.resolve("said.log")));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
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
