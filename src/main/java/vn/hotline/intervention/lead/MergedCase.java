package vn.hotline.intervention.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CasePerpetrator;
import vn.hotline.kernel.Urgency;

/**
 * What a case that is merged into another brings, read before it ends.
 *
 * @param children whom the other case does not know yet
 * @param emergencySince from when its twelve hours count if it is an emergency
 * @param firstReferredDay null if it was not referred
 */
public record MergedCase(
        String number,
        Set<Long> contactIds,
        List<CaseChild> children,
        List<CasePerpetrator> offenders,
        Urgency urgency,
        Instant emergencySince,
        LocalDate firstReferredDay) {

    public static MergedCase of(
            InterventionCase merged,
            List<CaseChild> children,
            List<CasePerpetrator> offenders,
            Instant emergencySince) {
        return new MergedCase(
                merged.getNumber(),
                merged.links().ids(),
                children,
                offenders,
                merged.getUrgency(),
                emergencySince,
                merged.getFirstReferredDay());
    }
}
