package vn.hotline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for two seconds which program a token belongs to, so that a stream of requests does not ask the database
 * for each of them. A program that is disabled is refused two seconds later at the latest.
 */
@ApplicationScoped
public class KnownClients {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    @Inject
    private ApiClientRegister register;

    @Inject
    private Clock clock;

    private final Map<ByteBuffer, Known> byHash = new ConcurrentHashMap<>();

    private record Known(ApiClient client, Instant until) {}

    public Optional<ApiClient> byToken(String token) {
        ByteBuffer hash = ByteBuffer.wrap(ApiTokens.hash(token));
        Instant now = clock.instant();
        Known known = byHash.get(hash);
        if (known != null && now.isBefore(known.until)) {
            return Optional.of(known.client);
        }
        Optional<ApiClient> found = register.byTokenHash(hash.array());
        // unknown tokens are not kept: guesses must not fill the memory
        found.ifPresentOrElse(
                client -> byHash.put(hash, new Known(client, now.plus(REMEMBERED))), () -> byHash.remove(hash));
        return found;
    }
}
