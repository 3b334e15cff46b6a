package vn.hotline.intervention.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hotline.intervention.request.RequestSearch;
import vn.hotline.intervention.request.RequestSearch.Decision;
import vn.hotline.intervention.request.RequestStatus;
import vn.hotline.kernel.StatusChange;

/** What was decided about a contact, for the contact's page, which knows this bean by its name only. */
@Named
@RequestScoped
public class ContactDecision {

    @Inject
    private RequestSearch search;

    private final Map<Long, Optional<Decision>> read = new HashMap<>();

    /** Null for a contact that never asked for a decision. */
    public Decision on(long contactId) {
        return read.computeIfAbsent(contactId, search::decisionOn).orElse(null);
    }

    public RequestStatus reached(StatusChange change) {
        return RequestStatus.valueOf(change.getToStatus());
    }
}
