package vn.hotline.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.primefaces.component.autocomplete.AutoComplete;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Thrown;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.ops.DatabaseGone;
import vn.hotline.platform.security.Noise;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.security.Sessions;

/**
 * The one place where what a service refuses becomes words on the page: each problem beside the field of the same name,
 * or, if there is none, in the dialog it was asked from or at the top of the page. What was typed stays, since the page
 * is only rendered again.
 */
public class BusinessExceptionHandler extends ExceptionHandlerWrapper {

    /** Under which names components send what was chosen or typed: the first that was sent is what the field reads. */
    private static final List<String> SUFFIXES = List.of("_hinput", "_input", "");

    /** An address that asks for what is refused: the page says why. */
    private static final int UNPROCESSABLE = 422;

    /** The id that {@code t:refused} gives. */
    private static final String IN_DIALOG = "refused";

    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new BusinessExceptionHandler(getWrapped().getExceptionHandler());
        }
    }

    public BusinessExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            if (answersInstead(faces, thrown)) {
                events.remove();
                return;
            }
            if (tells(faces, thrown)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    /** @return whether something else is answered than the page */
    private static boolean answersInstead(FacesContext faces, Throwable thrown) {
        Optional<NotFoundException> hidden = Thrown.find(thrown, NotFoundException.class);
        if (hidden.isPresent()) {
            PageRefusals.hidden(faces, hidden.get());
            answerNotFound(faces);
            return true;
        }
        if (Thrown.find(thrown, NotAllowedException.class).isPresent()) {
            PageRefusals.denied(faces);
            answerNotFound(faces);
            return true;
        }
        if (thrown instanceof ViewExpiredException) {
            if (goBack(faces)) {
                return true;
            }
            if (!faces.getPartialViewContext().isAjaxRequest()) {
                answerExpired(faces);
                return true;
            }
        }
        if (problems(thrown).isEmpty()
                && CDI.current().select(DatabaseGone.class).get().isBehind(thrown)) {
            DatabaseGone.mark((ServletRequest) faces.getExternalContext().getRequest());
            faces.responseComplete();
            return true;
        }
        return false;
    }

    /** @return whether the page says what was refused */
    private static boolean tells(FacesContext faces, Throwable thrown) {
        Optional<StaleRecord> stale = Thrown.find(thrown, StaleRecord.class);
        String pressed = faces.getExternalContext()
                .getRequestParameterMap()
                .get(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME);
        if (stale.isPresent() && pressed != null) {
            PageRefusals.refused(faces, stale.get().getProblems());
            letChoose(faces, stale.get(), pressed);
            return true;
        }
        Optional<List<Problem>> problems = problems(thrown);
        if (problems.isEmpty() || faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            return false;
        }
        PageRefusals.refused(faces, problems.get());
        show(faces, problems.get());
        if (!faces.isPostback()) {
            faces.getExternalContext().setResponseStatus(UNPROCESSABLE);
        }
        return true;
    }

    /** A page the server let go of is opened anew; the browser fills in what had been typed. */
    private static boolean goBack(FacesContext faces) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        Optional<String> page = Paths.comingFrom(request);
        if (page.isEmpty() || Sessions.of(request).isEmpty()) {
            return false;
        }
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page.get());
            return true;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** Both versions are put side by side; the page behind stays as it was typed. */
    private static void letChoose(FacesContext faces, StaleRecord stale, String pressed) {
        CDI.current().select(Conflict.class).get().begin(stale, pressed);
        faces.validationFailed();
    }

    /** Empty for a failure, which is nothing anybody refused. */
    static Optional<List<Problem>> problems(Throwable thrown) {
        Optional<BusinessException> refused = Thrown.find(thrown, BusinessException.class);
        if (refused.isPresent()) {
            return refused.map(BusinessException::getProblems);
        }
        if (Collision.isBehind(thrown)) {
            return Optional.of(List.of(new Problem(null, "record.atTheSameMoment", List.of())));
        }
        return Thrown.find(thrown, OptimisticLockException.class)
                .map(conflict -> List.of(new Problem(null, "record.changedMeanwhile", List.of())));
    }

    private static void show(FacesContext faces, List<Problem> problems) {
        Texts texts = CDI.current().select(Texts.class).get();
        for (Problem problem : problems) {
            String field = problem.field() == null ? null : clientId(faces, problem.field());
            faces.addMessage(
                    field == null ? placeInDialog(faces) : field,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(problem), null));
        }
        faces.validationFailed();
    }

    /** Where the form that was sent shows what belongs to no field; null: that is left to the page. */
    private static String placeInDialog(FacesContext faces) {
        String[] found = new String[1];
        faces.getViewRoot().visitTree(shown(faces), (context, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            if (IN_DIALOG.equals(component.getId())) {
                found[0] = component.getClientId(faces);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    /** Marks the input whose id is the field's name, so that it shows its error. */
    private static String clientId(FacesContext faces, String field) {
        String[] found = new String[1];
        faces.getViewRoot().visitTree(shown(faces), (context, component) -> {
            if (found[0] == null && isField(component, component.getClientId(faces), field)) {
                refuse((UIInput) component, faces);
                found[0] = component.getClientId(faces);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    /** Parts that are not shown may have nothing to show yet, and are not to be asked for it. */
    private static VisitContext shown(FacesContext faces) {
        return VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    }

    /** What was typed is given back, since a refused input that has no submitted text is drawn empty. */
    private static void refuse(UIInput input, FacesContext faces) {
        input.setValid(false);
        Map<String, String[]> sent = faces.getExternalContext().getRequestParameterValuesMap();
        SUFFIXES.stream()
                .map(suffix -> sent.get(input.getClientId(faces) + suffix))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(typed -> giveBack(input, typed));
    }

    private static void giveBack(UIInput input, String[] typed) {
        if (input instanceof AutoComplete field && field.isMultiple()) {
            input.setSubmittedValue(typed);
        } else if (!(input instanceof UISelectMany)) {
            input.setSubmittedValue(typed[0]);
        }
    }

    /** A field of a repeated part is named with its row, e.g. {@code children:1:birth}. */
    private static boolean isField(UIComponent component, String clientId, String field) {
        return component instanceof UIInput && (clientId.equals(field) || clientId.endsWith(":" + field));
    }

    /** An exception would leave a stack trace for each page that stood open too long. */
    private static void answerExpired(FacesContext faces) {
        Noise.count("a page that had expired");
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + Paths.EXPIRED);
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void answerNotFound(FacesContext faces) {
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
