package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The token by which messages are sent. The one that gets the next is good once, and whoever uses it a second time has cut
 * the account off: so it is used and replaced while its row is held, by one of all servers at a time. The others wait, and
 * find the new one.
 */
@ApplicationScoped
public class ZaloTokens {

    private static final Logger LOG = Logger.getLogger(ZaloTokens.class.getName());

    /** A message that is being sent must not meet the end of its token. */
    private static final Duration SPARE = Duration.ofMinutes(2);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ZaloSettings settings;

    @Inject
    private ZaloClient client;

    @Inject
    private Clock clock;

    /**
     * One that works as far as we know.
     *
     * @param failed one that Zalo did not take, or null
     * @return empty if Zalo gives none: an administrator has to get a new one
     * @throws IOException if Zalo does not answer
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> usable(String failed) throws IOException {
        ZaloToken token = lock();
        token.beginsWith(settings.refreshToken(), digest(settings.refreshToken()));
        if (!token.isGood(failed, clock.instant().plus(SPARE))
                && token.getRefreshToken() != null
                && !token.isRefused()) {
            renew(token);
        }
        return token.isGood(failed, clock.instant()) ? Optional.of(token.getAccessToken()) : Optional.empty();
    }

    private void renew(ZaloToken token) throws IOException {
        try {
            token.renewed(client.renew(token.getRefreshToken()), clock.instant());
        } catch (ZaloClient.TokenRefused e) {
            LOG.log(Level.SEVERE, "Zalo takes no answers any more until an administrator gives a new token", e);
            token.refused(e.getError(), clock.instant());
        }
    }

    /**
     * Goes on with one that an administrator got anew. It is good once, so it is used at once, and its successor is kept.
     *
     * @throws ZaloClient.TokenRefused if Zalo does not take it: the one before stays
     * @throws IOException if nobody knows whether it does
     */
    void give(String refreshToken) throws IOException, ZaloClient.TokenRefused {
        ZaloToken token = lock();
        token.beginsWith(settings.refreshToken(), digest(settings.refreshToken()));
        token.renewed(client.renew(refreshToken), clock.instant());
    }

    ZaloAccount account() {
        return Optional.ofNullable(entities.find(ZaloToken.class, settings.oaId()))
                .map(token -> token.account(settings.answers()))
                .orElseGet(() -> new ZaloAccount(settings.oaId(), settings.answers(), null, null, null));
    }

    /** Whether nothing can be answered until somebody gets a new token. */
    boolean isRefused() {
        ZaloToken token = entities.find(ZaloToken.class, settings.oaId());
        return token != null && token.isRefused();
    }

    private ZaloToken lock() {
        entities.createNativeQuery(
                        "insert into zalo_token (oa_id) values (:account) on duplicate key update oa_id = oa_id")
                .setParameter("account", settings.oaId())
                .executeUpdate();
        return entities.find(ZaloToken.class, settings.oaId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static byte[] digest(String token) {
        return token == null ? null : Sha256.of(token).digest();
    }
}
