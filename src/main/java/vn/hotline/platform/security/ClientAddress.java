package vn.hotline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request really comes from: the one place that believes what a proxy says of it, and only a proxy that the
 * setting HOTLINE_TRUSTED_PROXIES names.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject
    @ConfigProperty(name = "HOTLINE_TRUSTED_PROXIES", defaultValue = "loopback")
    private TrustedProxies proxies;

    /** @return the numeric address of the person's or program's machine */
    public String of(HttpServletRequest request) {
        return proxies.client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** Whether the request came over TLS, as far as a proxy of ours. */
    public boolean isEncrypted(HttpServletRequest request) {
        return request.isSecure()
                || "https".equals(request.getHeader("X-Forwarded-Proto")) && proxies.contain(request.getRemoteAddr());
    }
}
