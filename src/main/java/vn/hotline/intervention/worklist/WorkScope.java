package vn.hotline.intervention.worklist;

import java.time.Instant;
import vn.hotline.kernel.Helpline;

/**
 * Whose work a list is of.
 *
 * @param me who looks
 * @param now by the server's clock
 * @param quietDays for so many days nothing was done in a case that counts as quiet
 */
public record WorkScope(Helpline line, int centre, long me, Instant now, int quietDays) {}
