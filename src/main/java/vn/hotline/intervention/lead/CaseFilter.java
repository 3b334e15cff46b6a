package vn.hotline.intervention.lead;

import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Urgency;

/**
 * What a list of cases is narrowed to; null is "any".
 *
 * @param group null for open and closed ones: merged and annulled cases are shown to those who ask for them
 * @param mine only those assigned to the person who looks, on whichever line
 */
public record CaseFilter(Helpline line, CaseGroup group, Risk risk, Urgency urgency, boolean mine) {}
