package vn.hotline.intervention.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.security.Permission;

/** The moves of one case: the button along the road, the menu beside it and the dialog that asks for more, as the table has them. */
@Dependent
public class CaseMoves implements Serializable {

    @Inject
    private CaseService service;

    @Inject
    private Permission permission;

    private InterventionCase found;
    private CaseMove move = CaseMove.CLOSE;

    @Size(max = Limits.REASON)
    private String reason;

    private String outcome;

    void of(InterventionCase opened) {
        found = opened;
    }

    public boolean may(CaseMove one) {
        return permission.allows(one.getVerb()) && one.isPossibleFrom(found.getStatus());
    }

    /** The move along the road from where the case stands; null at its end. */
    public CaseMove getForward() {
        return Arrays.stream(CaseMove.values())
                .filter(one -> !one.isReasonNeeded() && may(one))
                .findFirst()
                .orElse(null);
    }

    /** Moves off the road after which the case goes on. */
    public List<CaseMove> getStaying() {
        return aside().filter(one -> one.getTo().isOpen()).toList();
    }

    /** Moves off the road that end it. */
    public List<CaseMove> getEnding() {
        return aside().filter(one -> !one.getTo().isOpen()).toList();
    }

    private static Stream<CaseMove> aside() {
        return Arrays.stream(CaseMove.values()).filter(CaseMove::isReasonNeeded);
    }

    /** Opens the dialog of a move that has to be told more. */
    public void ask(CaseMove chosen) {
        move = chosen;
    }

    /** @return where the case is now */
    CaseMove go(CaseMove chosen) {
        service.move(found.getId(), chosen, reason, outcome);
        return chosen;
    }

    public CaseMove getMove() {
        return move;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
