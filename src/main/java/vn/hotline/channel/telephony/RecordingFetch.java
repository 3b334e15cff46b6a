package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vn.hotline.channel.telephony.RecordingBook.Errand;
import vn.hotline.platform.files.FileChangedException;
import vn.hotline.platform.files.FileTooLargeException;
import vn.hotline.platform.files.InTime;
import vn.hotline.platform.files.StoredFile;
import vn.hotline.platform.files.StoredFiles;

/**
 * Fetches a recording piece by piece, as it comes. Only from hosts that are set up for its exchange, and never where one of
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
    record Fetched(SoundKind kind, StoredFile file) {}

    @Inject
    private StoredFiles files;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTS_WITHIN)
            .followRedirects(Redirect.NEVER)
            .build();

    /**
     * @throws IOException if it does not come now
     * @throws RecordingLostException if it never will
     */
    Fetched fetch(Errand errand) throws IOException, InterruptedException, RecordingLostException {
        URI address = address(errand);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWERS_WITHIN);
        if (errand.exchange().recordingToken() != null) {
            request.header("Authorization", "Bearer " + errand.exchange().recordingToken());
        }
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream sound = new InTime(answer.body(), COMES_WITHIN)) {
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

    private Fetched keep(Errand errand, InputStream sound) throws IOException, RecordingLostException {
        byte[] begins = sound.readNBytes(SoundKind.TOLD_BY);
        SoundKind kind = SoundKind.of(begins).orElseThrow(() -> new RecordingLostException(RecordingLoss.KIND));
        try {
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(begins), sound);
            return new Fetched(kind, files.store(whole, MOST_BYTES, errand.sha256()));
        } catch (FileTooLargeException e) {
            throw new RecordingLostException(RecordingLoss.SIZE);
        } catch (FileChangedException e) {
            throw new RecordingLostException(RecordingLoss.CHECKSUM);
        }
    }
}
