package vn.hotline.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A line between browser and program over which large answers come slowly, as in an office far away: what a fast machine sends in a
 * second takes a minute. Pages pass as fast as they are.
 */
final class SlowLine implements AutoCloseable {

    /** A page with all its parts, or what the browser's side of the machine takes in at once, is less than that. */
    private static final int AT_ONCE = 2 << 20;

    /** Then so much, ten times a second. */
    private static final int PIECE = 10 << 10;

    private static final long BETWEEN_PIECES = 100;

    /** Small, so that little lies on the way that the program believes sent. */
    private static final int ON_THE_WAY = 32 << 10;

    private final URI program;
    private final ServerSocket door;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    /** @param program where the program listens */
    SlowLine(URI program) throws IOException {
        this.program = program;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(this::answer);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void answer() throws IOException {
        while (true) {
            Socket browser = door.accept();
            Socket server = new Socket();
            // before it connects: afterwards the two sides have agreed on more
            server.setReceiveBufferSize(ON_THE_WAY);
            server.connect(new InetSocketAddress(program.getHost(), program.getPort()));
            open.add(browser);
            open.add(server);
            begin(() -> pass(browser, server, Long.MAX_VALUE));
            begin(() -> pass(server, browser, AT_ONCE));
        }
    }

    /** Until one of the two hangs up, which the other is told. */
    private static void pass(Socket from, Socket to, long quickly) throws IOException {
        byte[] piece = new byte[PIECE];
        long passed = 0;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, read);
                passed += read;
                if (passed > quickly) {
                    Thread.sleep(BETWEEN_PIECES);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void begin(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one of the two hung up: what the journey then sees is its matter
                    }
                },
                "slow line");
        thread.setDaemon(true);
        thread.start();
    }
}
