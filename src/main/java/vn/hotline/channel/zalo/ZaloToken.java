package vn.hotline.channel.zalo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import vn.hotline.kernel.sealing.Sealed;

/** By what the account may answer now, and by what it gets the next. */
@Entity
@Table(name = "zalo_token")
public class ZaloToken {

    @Id
    private String oaId;

    @Sealed
    @Column(name = "access_token")
    private String accessToken;

    @Sealed
    @Column(name = "refresh_token")
    private String refreshToken;

    private byte[] seed;
    private Instant expiresAt;
    private Instant renewedAt;
    private Instant refusedAt;
    private Integer failure;

    protected ZaloToken() {}

    /** A token that was configured anew is where all begins again. */
    void beginsWith(String configured, byte[] digest) {
        if (configured != null && !Arrays.equals(seed, digest)) {
            accessToken = null;
            refreshToken = configured;
            seed = digest;
            refusedAt = null;
            failure = null;
        }
    }

    void renewed(ZaloClient.Tokens tokens, Instant now) {
        accessToken = tokens.access();
        refreshToken = tokens.refresh();
        expiresAt = now.plus(tokens.good());
        renewedAt = now;
        refusedAt = null;
        failure = null;
    }

    void refused(int error, Instant now) {
        refusedAt = refusedAt == null ? now : refusedAt;
        failure = error;
    }

    /** Whether it is one by which a message can be sent, and another one than this. @param failed null for none */
    boolean isGood(String failed, Instant now) {
        return accessToken != null && !accessToken.equals(failed) && expiresAt != null && expiresAt.isAfter(now);
    }

    ZaloAccount account(boolean answers) {
        return new ZaloAccount(oaId, answers, renewedAt, refusedAt, failure);
    }

    boolean isRefused() {
        return refusedAt != null;
    }

    String getAccessToken() {
        return accessToken;
    }

    String getRefreshToken() {
        return refreshToken;
    }
}
