package vn.hotline.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import vn.hotline.platform.ops.ProblemText;
import vn.hotline.platform.ops.Unavailable;

/**
 * Answers on the port of the pages while the application cannot: 503 and when to ask again. So a program that delivers
 * keeps what it has, and a person sees a page that comes back by itself. It listens beside the server until that one
 * answers ({@link SharedPorts}).
 */
final class WaitingRoom {

    /** Tells its answers from the application's. */
    static final String MARK = "Hotline-Starting";

    private static final int GOODBYE_SECONDS = 1;
    private static final int THREADS = 8;
    private static final int WAITING = 1_000;

    private final InetSocketAddress address;
    private final Unavailable unavailable;
    private HttpServer server;
    private ExecutorService threads;

    WaitingRoom(String host, int port, Unavailable unavailable) {
        this.address = new InetSocketAddress(host, port);
        this.unavailable = unavailable;
    }

    synchronized void open() throws IOException {
        if (server != null) {
            return;
        }
        ThreadPoolExecutor few = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "waiting room");
                    thread.setDaemon(true);
                    return thread;
                });
        few.allowCoreThreadTimeOut(true);
        threads = few;
        server = HttpServer.create(address, WAITING);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** It listens no more at once; whoever is inside is answered still. */
    synchronized void close() {
        if (server != null) {
            HttpServer closing = server;
            ExecutorService its = threads;
            server = null;
            Thread goodbye = new Thread(() -> {
                closing.stop(GOODBYE_SECONDS);
                its.shutdown();
            });
            goodbye.setDaemon(true);
            goodbye.start();
        }
    }

    private void answer(HttpExchange request) throws IOException {
        String path = request.getRequestURI().getPath();
        if (path.equals("/health") || path.startsWith("/health/")) {
            answer(
                    request,
                    "application/json",
                    "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"start\",\"status\":\"DOWN\",\"data\":{}}]}");
        } else if (ProblemText.isForPrograms(path)) {
            String language = request.getRequestHeaders().getFirst("Accept-Language");
            answer(
                    request,
                    ProblemText.MEDIA_TYPE,
                    Unavailable.problem(
                            ProblemText.language(language),
                            request.getRequestURI().getRawPath()));
        } else {
            request.getResponseHeaders().set("Content-Security-Policy", unavailable.contentSecurityPolicy());
            answer(request, Unavailable.PAGE_TYPE, unavailable.page());
        }
    }

    private static void answer(HttpExchange request, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        var headers = request.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Retry-After", String.valueOf(Unavailable.RETRY_AFTER_SECONDS));
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        // the next request is to meet the application
        headers.set("Connection", "close");
        headers.set(MARK, "true");
        boolean head = "HEAD".equals(request.getRequestMethod());
        request.sendResponseHeaders(Unavailable.STATUS, head ? -1 : body.length);
        if (!head) {
            try (OutputStream out = request.getResponseBody()) {
                out.write(body);
            }
        }
        request.close();
    }
}
