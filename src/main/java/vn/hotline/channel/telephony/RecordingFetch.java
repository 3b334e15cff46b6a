package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import vn.hotline.channel.telephony.RecordingBook.Errand;

/**
 * Fetches a recording part by part, as it comes. Only from hosts that are set up for its exchange, and never where one of
 * them points elsewhere: an address is somebody else's word, and behind the wall stand other machines.
 */
@ApplicationScoped
public class RecordingFetch {

    /** Four hours of a telephone's sound. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final Duration COMES_WITHIN = Duration.ofMinutes(10);

    /** What was kept of it. */
    record Fetched(SoundKind kind, long bytes) {}

    @Inject
    private RecordingParts parts;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTS_WITHIN)
            .followRedirects(Redirect.NEVER)
            .build();

    /**
     * @throws IOException if it does not come now
     * @throws RecordingLostException if it never will
     */
    Fetched fetch(Errand errand) throws IOException, InterruptedException, SQLException, RecordingLostException {
        URI address = address(errand);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWERS_WITHIN);
        if (errand.exchange().recordingToken() != null) {
            request.header("Authorization", "Bearer " + errand.exchange().recordingToken());
        }
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream sound = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return keep(errand, sound);
        }
    }

    private static URI address(Errand errand) throws RecordingLostException {
        try {
            URI address = URI.create(errand.url());
            if (errand.exchange().isFetchedFrom(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // no address at all
        }
        throw new RecordingLostException(RecordingLoss.HOST);
    }

    /** What an attempt that broke off left is thrown away first. */
    private Fetched keep(Errand errand, InputStream sound) throws IOException, SQLException, RecordingLostException {
        parts.delete(errand.id());
        MessageDigest digest = sha256();
        long until = System.nanoTime() + COMES_WITHIN.toNanos();
        long bytes = 0;
        SoundKind kind = null;
        byte[] part = sound.readNBytes(RecordingParts.SIZE);
        for (int number = 0; part.length > 0; number++) {
            kind = kind == null ? kind(part) : kind;
            bytes += part.length;
            if (bytes > MOST_BYTES) {
                throw new RecordingLostException(RecordingLoss.SIZE);
            }
            if (System.nanoTime() > until) {
                throw new IOException("it comes too slowly");
            }
            digest.update(part);
            parts.keep(errand.id(), number, part);
            part = sound.readNBytes(RecordingParts.SIZE);
        }
        if (kind == null) {
            throw new RecordingLostException(RecordingLoss.KIND);
        }
        boolean same = errand.sha256() == null
                || HexFormat.of().formatHex(digest.digest()).equals(errand.sha256());
        if (!same) {
            throw new RecordingLostException(RecordingLoss.CHECKSUM);
        }
        return new Fetched(kind, bytes);
    }

    private static SoundKind kind(byte[] begins) throws RecordingLostException {
        return SoundKind.of(begins).orElseThrow(() -> new RecordingLostException(RecordingLoss.KIND));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
