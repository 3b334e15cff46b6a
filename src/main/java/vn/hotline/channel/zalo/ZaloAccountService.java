package vn.hotline.channel.zalo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** What an administrator does for the Official Account. */
@Stateless
@May(Verb.CHANNEL_KEEP)
public class ZaloAccountService {

    private static final Logger LOG = Logger.getLogger(ZaloAccountService.class.getName());

    /** Far longer than any that Zalo gave yet. */
    private static final int LONGEST = 4_000;

    @Inject
    private ZaloSettings settings;

    @Inject
    private ZaloTokens tokens;

    @Inject
    private AuditTrail audit;

    public ZaloAccount read() {
        return settings.on() ? tokens.account() : ZaloAccount.OFF;
    }

    /**
     * Takes a refresh token that somebody got by Zalo's page for developers. It is tried at once, so that a slip is seen by
     * whoever made it; the one in use stays if it is not good.
     *
     * @throws vn.hotline.kernel.BusinessException at refreshToken: {@code input.required}, {@code input.tooLong}, {@code zalo.token.off},
     *     {@code zalo.token.refused}, {@code zalo.token.unanswered}
     */
    public void giveToken(String typed) {
        String refreshToken = typed == null ? "" : typed.strip();
        new Problems()
                .check(settings.answers(), "refreshToken", "zalo.token.off")
                .require("refreshToken", refreshToken)
                .atMost("refreshToken", refreshToken, LONGEST)
                .throwIfAny();
        use(refreshToken);
        audit.record(AuditAction.CHANGE, null, null, Detail.of(Detail.text("audit.detail.zaloToken"), settings.oaId()));
    }

    private void use(String refreshToken) {
        try {
            tokens.give(refreshToken);
        } catch (ZaloClient.TokenRefused e) {
            throw BusinessException.at("refreshToken", "zalo.token.refused", Integer.toString(e.getError()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Zalo did not say whether it takes a new token", e);
            throw BusinessException.at("refreshToken", "zalo.token.unanswered");
        }
    }
}
