package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import vn.hotline.platform.files.FileTooLargeException;
import vn.hotline.platform.files.InTime;
import vn.hotline.platform.files.StoredFile;
import vn.hotline.platform.files.StoredFiles;

/**
 * Fetches what somebody sent from where Zalo keeps it, and from nowhere else: an address in a message could as well name a
 * machine of this house.
 */
@ApplicationScoped
public class MediaFetch {

    static final long LARGEST = 25L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_WITH_ALL = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    private ZaloSettings settings;

    @Inject
    private StoredFiles files;

    /** It would be the same the next time. */
    static final class NeverException extends Exception {

        private static final long serialVersionUID = 1L;

        NeverException(String why) {
            super(why);
        }
    }

    /** @throws IOException if it did not come whole this time */
    StoredFile fetch(String address) throws IOException, NeverException {
        HttpRequest request =
                HttpRequest.newBuilder(allowed(address)).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = new InTime(answer.body(), PATIENCE_WITH_ALL)) {
                check(answer);
                return files.store(body, LARGEST);
            }
        } catch (FileTooLargeException e) {
            throw new NeverException("too large");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void check(HttpResponse<?> answer) throws IOException, NeverException {
        int status = answer.statusCode();
        if (status == 404 || status == 410) {
            throw new NeverException("gone");
        }
        if (status != 200) {
            throw new IOException("answered " + status);
        }
        if (answer.headers().firstValueAsLong("Content-Length").orElse(0) > LARGEST) {
            throw new NeverException("too large");
        }
    }

    private URI allowed(String address) throws NeverException {
        try {
            URI uri = URI.create(address);
            if (isAllowed(uri, settings.mediaHosts())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // no address at all
        }
        throw new NeverException("not from where Zalo keeps files");
    }

    /** @param hosts each with all below it; one that is named with "http://" is a test's and taken as it stands */
    static boolean isAllowed(URI uri, Set<String> hosts) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean usual = "https".equals(uri.getScheme())
                && uri.getUserInfo() == null
                && (uri.getPort() == -1 || uri.getPort() == 443)
                && hosts.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
        return usual || hosts.contains(uri.getScheme() + "://" + uri.getAuthority());
    }
}
