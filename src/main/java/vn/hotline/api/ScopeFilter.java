package vn.hotline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiScope;

/** Denies by default: without a known token 401, without the scope (or on a method that names none) 403. */
@Provider
public class ScopeFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo called;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        RequiresScope needed = called.getResourceMethod().getAnnotation(RequiresScope.class);
        ApiClient client = (ApiClient) request.getAttribute(ApiClient.class.getName());
        check(needed, client, context.getHeaderString(HttpHeaders.AUTHORIZATION) != null);
    }

    static void check(RequiresScope needed, ApiClient client, boolean tokenSent) {
        check(needed == null ? null : needed.value(), client, tokenSent);
    }

    /** @param needed null for what nobody may */
    static void check(ApiScope needed, ApiClient client, boolean tokenSent) {
        if (client == null) {
            throw new ProblemException(ProblemType.UNAUTHORIZED)
                    .challenge("Bearer realm=\"hotline\"" + (tokenSent ? ", error=\"invalid_token\"" : ""));
        }
        if (needed == null || !client.getScopes().contains(needed)) {
            String scope = needed == null ? "" : ", scope=\"" + needed.getCode() + "\"";
            throw new ProblemException(ProblemType.FORBIDDEN)
                    .challenge("Bearer realm=\"hotline\", error=\"insufficient_scope\"" + scope);
        }
    }
}
