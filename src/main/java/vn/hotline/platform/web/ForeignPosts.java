package vn.hotline.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.primefaces.context.PrimeFacesContext;
import vn.hotline.platform.security.Noise;

/**
 * Looks at the mark of a page that its script adds to each form, and by which scripts of the answer are let run. An Ajax
 * request without the page's mark is none of ours and is refused. A whole form may come without it, from a browser whose
 * scripts were not ready yet: its answer is a whole page, which gets a mark of its own. Left alone, either fails where the
 * answer is drawn, and again where the error page is, with a stack trace for each.
 */
public class ForeignPosts implements PhaseListener {

    /** Under this the pages' library keeps the mark and sends it. */
    private static final String MARK = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        boolean form = parameters(faces).containsKey(ResponseStateManager.VIEW_STATE_PARAM);
        if (event.getPhaseId() == PhaseId.RESTORE_VIEW && isAjax(faces) && (isWithoutMark(faces) || !form)) {
            refuse(faces);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getResponseComplete() || !faces.isPostback() || faces.getViewRoot() == null) {
            return;
        }
        PhaseId phase = event.getPhaseId();
        if (phase == PhaseId.RESTORE_VIEW && !isWithoutMark(faces) && !isMarkOfPage(faces)) {
            refuse(faces);
        } else if (isWithoutMark(faces)
                && phase != PhaseId.RENDER_RESPONSE
                && (phase == PhaseId.INVOKE_APPLICATION || faces.getRenderResponse())) {
            giveMark(faces);
        }
    }

    private static boolean isMarkOfPage(FacesContext faces) {
        Map<String, Object> kept = faces.getViewRoot().getViewMap(false);
        Object known = kept == null ? null : kept.get(MARK);
        return known == null || known.equals(parameters(faces).get(MARK));
    }

    /** The library makes a new one only of a request that was passed on. To be done before it asks for the old one. */
    private static void giveMark(FacesContext faces) {
        Map<String, Object> request = faces.getExternalContext().getRequestMap();
        Map<String, Object> kept = faces.getViewRoot().getViewMap(false);
        if (kept != null) {
            kept.remove(MARK);
        }
        request.put(RequestDispatcher.FORWARD_REQUEST_URI, "");
        try {
            PrimeFacesContext.getCspState(faces).getNonce();
        } finally {
            request.remove(RequestDispatcher.FORWARD_REQUEST_URI);
        }
    }

    private static boolean isWithoutMark(FacesContext faces) {
        String mark = parameters(faces).get(MARK);
        return mark == null || mark.isBlank();
    }

    private static boolean isAjax(FacesContext faces) {
        return faces.getPartialViewContext().isAjaxRequest();
    }

    private static Map<String, String> parameters(FacesContext faces) {
        return faces.getExternalContext().getRequestParameterMap();
    }

    private static void refuse(FacesContext faces) {
        Noise.count("a form without the mark of its page");
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
