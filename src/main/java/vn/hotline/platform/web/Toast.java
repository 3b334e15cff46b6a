package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Says what was done, in the corner, for ten seconds. Errors are never said here. */
@ApplicationScoped
public class Toast {

    /** The growl of the template shows messages for this id. */
    static final String PLACE = "toast";

    @Inject
    private Texts texts;

    /** What was done, for some seconds at the edge of the page that is shown next. @param key of the bundles */
    public void say(String key, Object... arguments) {
        FacesContext.getCurrentInstance()
                .addMessage(PLACE, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.text(key, arguments), null));
    }

    /** On the page that is shown next in the same tab. */
    public void sayAfterRedirect(String key, Object... arguments) {
        NextPage.says(texts.text(key, arguments));
    }
}
