package vn.hotline.platform.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hotline.kernel.Helpline;

/**
 * The helpline a page was opened on. It stays with the page for whatever is pressed there. What a tab opens next is on
 * the line of that tab: the page in front says it by a cookie, since an address does not tell which tab it is asked from.
 */
public final class PageHelpline {

    private static final String ATTRIBUTE = PageHelpline.class.getName();
    private static final String COOKIE = "hotline-line";

    private PageHelpline() {}

    /** @param preset the person's own, for a browser that says nothing */
    static Helpline of(Helpline preset) {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot page = faces == null ? null : faces.getViewRoot();
        if (page == null) {
            return preset;
        }
        String known = (String) page.getAttributes().get(ATTRIBUTE);
        if (known == null) {
            known = said(faces).orElse(preset).name();
            page.getAttributes().put(ATTRIBUTE, known);
        }
        return Helpline.valueOf(known);
    }

    /** It was switched on this page, which is drawn anew. */
    public static void set(Helpline line) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getViewRoot().getAttributes().put(ATTRIBUTE, line.name());
        Map<String, Object> properties = new HashMap<>();
        properties.put("path", "/");
        properties.put("SameSite", "Lax");
        faces.getExternalContext().addResponseCookie(COOKIE, line.name(), properties);
    }

    /** At sign-in: the next person begins on her own line. */
    public static void forget() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("path", "/");
        properties.put("maxAge", 0);
        FacesContext.getCurrentInstance().getExternalContext().addResponseCookie(COOKIE, "", properties);
    }

    private static Optional<Helpline> said(FacesContext faces) {
        Cookie cookie =
                (Cookie) faces.getExternalContext().getRequestCookieMap().get(COOKIE);
        return Arrays.stream(Helpline.values())
                .filter(line -> cookie != null && line.name().equals(cookie.getValue()))
                .findFirst();
    }
}
