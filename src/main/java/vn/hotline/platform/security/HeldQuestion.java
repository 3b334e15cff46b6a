package vn.hotline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who asks a question that is held open (see {@link Paths#isNews}). It is kept with the request: such a request has no beans
 * of its own, and so no {@link CurrentUser}.
 */
public final class HeldQuestion {

    private static final String OF = HeldQuestion.class.getName();

    private HeldQuestion() {}

    public static void setAskedBy(HttpServletRequest request, Identity who) {
        request.setAttribute(OF, who);
    }

    /** Empty if nobody is signed in. */
    public static Optional<Identity> askedBy(HttpServletRequest request) {
        return Optional.ofNullable((Identity) request.getAttribute(OF));
    }
}
