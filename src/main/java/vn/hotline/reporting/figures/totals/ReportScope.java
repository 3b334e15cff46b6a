package vn.hotline.reporting.figures.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;

/** Whose figures a person sees: a supervisor those of the own centre; managers and programs those of all. */
@ApplicationScoped
public class ReportScope {

    @Inject
    private CurrentUser current;

    /**
     * @param asked null for as much as may be seen
     * @return null for all centres
     * @throws NotFoundException for a centre that may not be seen
     */
    public Integer centre(Integer asked) {
        if (!ofOneCentreOnly()) {
            return asked;
        }
        int own = current.get().centreId();
        if (asked != null && asked != own) {
            throw new NotFoundException(RecordKind.REPORT, asked);
        }
        return own;
    }

    /** Whether this person sees the figures of the own centre only. */
    public boolean ofOneCentreOnly() {
        return current.has(Role.SUPERVISOR);
    }
}
