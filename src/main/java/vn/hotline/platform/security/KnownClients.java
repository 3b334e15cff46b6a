package vn.hotline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Remembers for two seconds which program a token belongs to, so that a stream of requests does not ask the database
 * for each of them. A program that is disabled is refused two seconds later at the latest.
 */
@ApplicationScoped
public class KnownClients {

    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(2);

    @Inject
    private ApiClientRegister register;

    private final Map<ByteBuffer, Known> byHash = new ConcurrentHashMap<>();

    /** @param since by the machine's running time: its clock may be set back, which must not keep a program in */
    private record Known(ApiClient client, long since) {}

    /** The program that has the token and is not disabled. What is known is believed for some seconds. */
    public Optional<ApiClient> byToken(String token) {
        ByteBuffer hash = ByteBuffer.wrap(ApiTokens.hash(token));
        long now = System.nanoTime();
        Known known = byHash.get(hash);
        if (known != null && now - known.since < REMEMBERED) {
            return Optional.of(known.client);
        }
        Optional<ApiClient> found = register.byTokenHash(hash.array());
        // unknown tokens are not kept: guesses must not fill the memory
        found.ifPresentOrElse(client -> byHash.put(hash, new Known(client, now)), () -> byHash.remove(hash));
        return found;
    }
}
