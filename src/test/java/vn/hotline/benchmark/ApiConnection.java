package vn.hotline.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection of a program to the interface, kept open between requests. On a socket of its own, because an HTTP
 * client would take a good part of the processors it shares with the server it measures.
 */
public final class ApiConnection implements AutoCloseable {

    private final URI address;
    private final String token;
    private Socket socket;
    private InputStream in;

    public ApiConnection(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** @return the body of an answer with that status */
    public String get(String path) throws IOException {
        return send("GET " + path, "", "", 200);
    }

    /** @param key null for none */
    public String post(String path, String body, String key) throws IOException {
        String headers = "Content-Type: application/json\r\n" + (key == null ? "" : "Idempotency-Key: " + key + "\r\n");
        return send("POST " + path, headers, body, 201);
    }

    /** Something that is worked on after its answer. */
    public String tell(String path, String body) throws IOException {
        return send("POST " + path, "Content-Type: application/json\r\n", body, 202);
    }

    /** To a door that knows its callers by something else than a token. */
    public String deliver(String path, String headers, String body) throws IOException {
        return send("POST " + path, headers, body, 200);
    }

    private String send(String what, String headers, String body, int expected) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes("%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(what, address.getAuthority(), token, headers, content.length)
                .getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(content);
        socket.getOutputStream().write(request.toByteArray());
        return answer(what, expected);
    }

    private String answer(String what, int expected) throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
            last |= lower.equals("connection: close");
        }
        String body = new String(chunked ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8);
        if (last) {
            close();
        }
        if (!status.startsWith("HTTP/1.1 " + expected)) {
            throw new IllegalStateException(what + " answered " + status + "\n" + body);
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int length = Integer.parseInt(line(), 16);
        while (length > 0) {
            all.writeBytes(in.readNBytes(length));
            line();
            length = Integer.parseInt(line(), 16);
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
