package vn.hotline.referral;

import java.time.LocalDate;
import vn.hotline.kernel.Helpline;

/**
 * What figures count of a referral, from the day it was sent.
 *
 * @param helped how many children or victims it is to help
 */
public record ReferralFacts(Helpline line, int centreId, LocalDate sentDay, String agencyKind, int helped) {}
