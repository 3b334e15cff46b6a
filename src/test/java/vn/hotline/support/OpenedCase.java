package vn.hotline.support;

import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.request.RequestService;
import vn.hotline.kernel.Urgency;

/** A case that a supervisor opens: first she is shown what there may be of it already. */
public final class OpenedCase {

    private OpenedCase() {}

    public static InterventionCase from(
            ServicesOnDatabase services, long request, String type, Urgency urgency, Long assignee) {
        RequestService requests = services.get(RequestService.class);
        requests.candidates(request);
        return requests.openFrom(request, type, urgency, assignee);
    }
}
