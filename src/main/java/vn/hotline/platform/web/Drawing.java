package vn.hotline.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/**
 * Whether a page is being drawn. Whoever presses a button on a page has all of its parts asked beforehand whether they
 * are there; what is only to be looked at need not be read from the database for that, and then once more for the page
 * that the button leads to.
 */
public final class Drawing {

    private Drawing() {}

    public static boolean isNow() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }
}
