package vn.hotline.referral;

import java.util.List;
import java.util.Map;
import vn.hotline.contact.ContactCountables;
import vn.hotline.intervention.lead.CaseCountables;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.counting.Amount;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Countables;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.platform.counting.Population;
import vn.hotline.platform.counting.Population.Place;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Subject;
import vn.hotline.platform.counting.Unit;
import vn.hotline.platform.reference.CodeList;

/** What of referrals can be counted. */
public class ReferralCountables implements Countables {

    public static final Dimension AGENCY_KIND = Dimension.of("AGENCY_KIND", CodeList.AGENCY_KIND);
    public static final Dimension STATUS = Dimension.of("REFERRAL_STATUS", ReferralStatus.class);

    private static final Subject REFERRAL = CaseCountables.ofCase(Subject.of("REFERRAL", line -> Unit.REFERRALS), "c.")
            .has(AGENCY_KIND, "r.agency_kind")
            .has(STATUS, "r.status")
            .listed(AGENCY_KIND, ContactCountables.INTERVENTION_TYPE);

    private static final RowSource SENT = RowSource.of(
                    "REFERRAL",
                    REFERRAL,
                    RecordKind.REFERRAL,
                    "referral r join intervention_case c on c.id = r.case_id")
            .counted("r.sent_at", "r.sent_day")
            .began("r.drafted_at");

    /** By the day they were sent. */
    private static final Population<ReferralFacts, ReferralFacts> REFERRALS = Population.of(
            "REFERRALS",
            SENT,
            ReferralFacts.class,
            referral -> Place.on(referral.line(), referral.sentDay(), referral.centreId()));

    /** Whom referrals are to help. */
    private static final Amount HELPED = Amount.sum("r.helped_count", ReferralFacts.class, ReferralFacts::helped);

    public static final Measure REFERRAL_AGENCY = Measure.of(
            "REFERRAL_AGENCY",
            REFERRALS,
            AGENCY_KIND,
            ReferralFacts::agencyKind,
            Breakdown.of("referrals.agency.", Section.AGENCIES).withoutUnknown());

    public static final Measure REFERRAL_HELPED =
            Measure.sumOf("REFERRAL_HELPED", REFERRALS, AGENCY_KIND, ReferralFacts::agencyKind, HELPED);

    @Override
    public List<Measure> measures() {
        return List.of(REFERRAL_AGENCY, REFERRAL_HELPED);
    }

    @Override
    public List<PivotMeasure> pivots() {
        return List.of(
                PivotMeasure.of("REFERRALS", Map.of(CountedBy.SENT, SENT)),
                PivotMeasure.sumOf("HELPED", HELPED, Map.of(CountedBy.SENT, SENT)));
    }
}
