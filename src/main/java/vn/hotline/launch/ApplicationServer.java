package vn.hotline.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Payara Micro with the application, as a process of its own. */
final class ApplicationServer {

    private static final Duration START_PATIENCE = Duration.ofMinutes(5);
    private static final Duration AFTER_DEPLOYMENT = Duration.ofSeconds(15);
    private static final Duration FIRST_CHECK = Duration.ofSeconds(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    /** At the end of a rehearsal Java writes down what it learnt. */
    private static final Duration REHEARSAL_PATIENCE = Duration.ofMinutes(5);

    private static final String COMPRESSED =
            "text/css,text/javascript,application/javascript,application/x-javascript,image/svg+xml";

    /**
     * Both compilers: once the second has seen the work for a while, a delivered contact costs half of what it costs with
     * the quick one alone. It waits for work that comes again and again, and so leaves a start to the quick one. Classes
     * come from this program's own folder and are not verified anew at each start, which takes another three seconds off.
     * Room for all classes and for young objects from the beginning spares a start most of its collections.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms256m",
            "-Xmx1g",
            "-Xmn96m",
            "-XX:MetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=400000",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Djava.net.preferIPv4Stack=true",
            "-Dfile.encoding=UTF-8");

    /** By its name: it is a class of the server, which this program knows nothing of. */
    private static final String SHARED_PORT = "vn.hotline.launch.door.SharedPort";

    private static final String DATABASE_UP = "\"name\":\"database\",\"status\":\"UP\"";
    private static final String NETWORK = "set configs.config.server-config.network-config.";

    private final ServerJava java;
    private final Program program;
    private final DataDirectory data;
    private final String host;
    private final int port;
    private final Settings settings;
    private final Map<String, String> environment;
    private final boolean isRehearsal;
    private ChildProcess process;

    ApplicationServer(
            ServerJava java,
            Program program,
            DataDirectory data,
            int port,
            Settings settings,
            Map<String, String> environment,
            boolean isRehearsal) {
        this.java = java;
        this.program = program;
        this.data = data;
        this.host = settings.host();
        this.port = port;
        this.settings = settings;
        this.environment = environment;
        this.isRehearsal = isRehearsal;
    }

    void start() {
        try {
            process = ChildProcess.start(command(), environment, data.openLog("server"));
        } catch (IOException e) {
            throw new LaunchException(ExitCode.APPLICATION_FAILED, "the application server cannot be started", e);
        }
    }

    private enum Answer {
        /** The waiting room's, or nobody's. */
        NONE,
        NOT_READY,
        READY
    }

    /**
     * The server opens the port as soon as the deployment is over, even if the application could not be deployed: only its
     * health check tells.
     */
    void awaitReady(BooleanSupplier worthwhile) {
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (process.runs() && worthwhile.getAsBoolean() && Instant.now().isBefore(deadline)) {
            Answer answer = ask();
            if (answer == Answer.READY) {
                return;
            }
            if (answer == Answer.NOT_READY && deadline.isAfter(Instant.now().plus(AFTER_DEPLOYMENT))) {
                deadline = Instant.now().plus(AFTER_DEPLOYMENT);
            }
            pause();
        }
        throw new LaunchException(
                ExitCode.APPLICATION_FAILED, "the application did not start; see " + data.log("server"));
    }

    ChildProcess process() {
        return process;
    }

    boolean isStarted() {
        return process != null;
    }

    void stop() {
        process.stop(isRehearsal ? REHEARSAL_PATIENCE : STOP_PATIENCE);
    }

    /** After a rehearsal. */
    void learn() throws IOException {
        cache().make(java(List.of()));
    }

    private StartCache cache() {
        return new StartCache(program.server(), java);
    }

    /** Java with its options and the server, which are the same for a rehearsal and for what is learnt of it. */
    private List<String> java(List<String> more) throws IOException {
        List<String> words = new ArrayList<>(List.of(java.program().toString()));
        words.addAll(JAVA_OPTIONS);
        words.addAll(more);
        words.addAll(program.server().command(folder()));
        return words;
    }

    private Path folder() {
        return data.temporary().resolve("server");
    }

    private List<String> command() throws IOException {
        program.server().copyFor(folder());
        List<String> options = new ArrayList<>(isRehearsal ? cache().record() : cache().use());
        options.add("-Djava.io.tmpdir=" + data.temporary());
        options.addAll(List.of(settings.javaOptions()));
        List<String> command = java(options);
        command.addAll(List.of(
                "--nohazelcast",
                "--port",
                String.valueOf(port),
                "--prebootcommandfile",
                serverSettings().toString(),
                "--postdeploycommandfile",
                afterDeployment().toString(),
                "--deploy",
                program.application().toString(),
                "--contextroot",
                "/"));
        return command;
    }

    /**
     * Settings that Payara Micro has no option for. The port opens once the application is there, not before, and beside
     * {@link WaitingRoom}. Our own {@link vn.hotline.launch.door.Door} stands in for an add-on called comet; HTTP/2, which
     * no proxy of ours speaks to it, would be a second way in. Who falls silent while he sends is cut off after ten
     * seconds. Styles, scripts and drawings are compressed, pages are not: beside what somebody sent they hold identities,
     * and the length of a compressed answer would tell of them.
     */
    private Path serverSettings() throws IOException {
        return data.keepForThisRun("server-settings", """
                %1$snetwork-listeners.network-listener.http-listener.address=%2$s
                %1$snetwork-listeners.network-listener.http-listener.enabled=false
                %1$sprotocols.protocol.http-listener.http.comet-support-enabled=true
                %1$sprotocols.protocol.http-listener.http.http2-enabled=false
                %1$sprotocols.protocol.http-listener.http.server-header=false
                %1$stransports.transport.tcp.io-strategy=%4$s
                %1$stransports.transport.tcp.read-timeout-millis=10000
                %1$sprotocols.protocol.http-listener.http.compression=on
                %1$sprotocols.protocol.http-listener.http.compression-min-size-bytes=1024
                %1$sprotocols.protocol.http-listener.http.compressable-mime-type=%3$s
                """.formatted(NETWORK, host, COMPRESSED, SHARED_PORT));
    }

    private Path afterDeployment() throws IOException {
        return data.keepForThisRun(
                "after-deployment", NETWORK + "network-listeners.network-listener.http-listener.enabled=true\n");
    }

    private Answer ask() {
        try {
            String address = "0.0.0.0".equals(host) ? "127.0.0.1" : host;
            HttpURLConnection request =
                    (HttpURLConnection) URI.create("http://%s:%d/health/ready".formatted(address, port))
                            .toURL()
                            .openConnection();
            request.setConnectTimeout(1_000);
            request.setReadTimeout((int) FIRST_CHECK.toMillis());
            boolean good = request.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
            if (request.getHeaderField(WaitingRoom.MARK) != null) {
                return Answer.NONE;
            }
            try (InputStream answer = good ? request.getInputStream() : request.getErrorStream()) {
                return answer != null && saysThatItWorks(answer) ? Answer.READY : Answer.NOT_READY;
            }
        } catch (IOException notYet) {
            return Answer.NONE;
        }
    }

    /**
     * The application's own check of its database: the server answers without any as long as the application has not
     * brought its own. A disk that is nearly full is told of there, too, and is no reason not to start.
     */
    private static boolean saysThatItWorks(InputStream health) throws IOException {
        return new String(health.readAllBytes(), StandardCharsets.UTF_8).contains(DATABASE_UP);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
