package vn.hotline.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;

/** What a page asked for in vain, with the page and the record it is about. */
final class PageRefusals {

    private PageRefusals() {}

    static void hidden(FacesContext faces, NotFoundException hidden) {
        note(hidden.getKind(), hidden.getId(), Detail.of(page(faces).orElse(null), Detail.text("error.notFound")));
    }

    static void denied(FacesContext faces) {
        noteAboutPage(faces, Detail.of(page(faces).orElse(null), Detail.text("error.forbidden")));
    }

    static void refused(FacesContext faces, List<Problem> problems) {
        noteAboutPage(faces, Detail.of(page(faces).orElse(null), Refusals.why(problems)));
    }

    private static void noteAboutPage(FacesContext faces, String detail) {
        Optional<Page.About> about = page(faces).flatMap(Page::about);
        RecordKind kind = about.map(Page.About::kind).orElse(null);
        note(kind, about.map(one -> id(faces, one.parameter())).orElse(null), detail);
    }

    private static void note(RecordKind kind, Long id, String detail) {
        CDI.current().select(Refusals.class).get().refused(kind, id, detail);
    }

    private static Optional<Page> page(FacesContext faces) {
        return faces.getViewRoot() == null
                ? Optional.empty()
                : Page.of(faces.getViewRoot().getViewId().replaceFirst("\\.xhtml$", ""));
    }

    /** The page keeps the parameter while it is worked with. */
    private static Long id(FacesContext faces, String parameter) {
        return ViewMetadata.getViewParameters(faces.getViewRoot()).stream()
                .filter(one -> parameter.equals(one.getName()))
                .map(UIViewParameter::getValue)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .findFirst()
                .orElse(null);
    }
}
