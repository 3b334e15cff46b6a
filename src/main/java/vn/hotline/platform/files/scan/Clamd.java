package vn.hotline.platform.files.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.hotline.platform.files.InTime;

/** ClamAV's daemon, one connection for each question. A file goes to it as a stream (INSTREAM), piece by piece. */
final class Clamd {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Its own limit for one file is two minutes. */
    private static final Duration PATIENCE_WITH_A_FILE = Duration.ofMinutes(5);

    private static final int PIECE = 128 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;

    private final SocketAddress address;

    Clamd(SocketAddress address) {
        this.address = address;
    }

    boolean answers() {
        try (SocketChannel channel = connect();
                InputStream answer = new InTime(Channels.newInputStream(channel), PATIENCE)) {
            say(channel, "zPING\0");
            return answer(answer).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * What it says of a file: {@code OK} is no more than that it found nothing, even in what it did not look through.
     *
     * @throws ScannerAwayException if it does not answer, or not to the end
     */
    String scan(InputStream content) throws IOException {
        try (SocketChannel channel = connected();
                InputStream answer = new InTime(Channels.newInputStream(channel), PATIENCE_WITH_A_FILE)) {
            boolean taken = send(channel, content);
            String said = answerOrAway(answer);
            if (!taken && said.isEmpty()) {
                throw new ScannerAwayException("it ended in the middle of a file", false, null);
            }
            return said;
        }
    }

    private SocketChannel connected() throws ScannerAwayException {
        try {
            return connect();
        } catch (IOException e) {
            throw new ScannerAwayException("it does not answer", true, e);
        }
    }

    private static String answerOrAway(InputStream answer) throws ScannerAwayException {
        try {
            return answer(answer);
        } catch (IOException e) {
            throw new ScannerAwayException("it did not answer to the end", false, e);
        }
    }

    private SocketChannel connect() throws IOException {
        SocketChannel channel = address instanceof InetSocketAddress
                ? SocketChannel.open()
                : SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            if (address instanceof InetSocketAddress inet) {
                channel.socket().connect(new InetSocketAddress(inet.getHostString(), inet.getPort()), (int)
                        PATIENCE.toMillis());
            } else {
                channel.connect(address);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException broken ? broken : new IOException(e);
        }
    }

    /** @return whether all of it was taken: it answers in the middle and hangs up where a file is too large for it */
    private static boolean send(SocketChannel channel, InputStream content) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + PIECE);
        int read = 0;
        try {
            say(channel, "zINSTREAM\0");
        } catch (IOException e) {
            return false;
        }
        do {
            // what is wrong with the file itself is not the scanner's fault
            read = content.readNBytes(piece.array(), Integer.BYTES, PIECE);
            piece.clear().putInt(read).rewind().limit(Integer.BYTES + read);
            try {
                write(channel, piece);
            } catch (IOException e) {
                return false;
            }
        } while (read > 0);
        return true;
    }

    private static void say(SocketChannel channel, String words) throws IOException {
        write(channel, ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(InputStream answer) throws IOException {
        byte[] said = answer.readNBytes(LONGEST_ANSWER);
        return new String(said, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
