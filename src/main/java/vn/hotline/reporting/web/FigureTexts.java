package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.publication.indicator.IndicatorRow;

/** How figures, their units and periods are called, in the person's language. */
@Named("figureTexts")
@ApplicationScoped
public class FigureTexts {

    private static final Map<RecordKind, String> STATUS = Map.of(
            RecordKind.CONTACT, "ContactStatus",
            RecordKind.COUNSELLING, "CounsellingStatus",
            RecordKind.CASE, "CaseStatus",
            RecordKind.REFERRAL, "ReferralStatus");

    @Inject
    private ReportLanguages languages;

    @Inject
    private Centres centres;

    @Inject
    private Texts texts;

    @Inject
    private Me me;

    /** The words of reports in the person's language. */
    public ReportWords words() {
        return languages.in(Language.of(me.getLanguage()));
    }

    /** @param code as in {@link vn.hotline.platform.counting.Figure} */
    public String label(Helpline line, String code) {
        return words().label(line, code);
    }

    /** With what it is a part of: "Ca hỗ trợ, can thiệp: Bạo lực". */
    public String longLabel(Helpline line, String code) {
        return words().longLabel(line, code);
    }

    /** A figure of another body, to be chosen from a list. */
    public String offered(IndicatorRow row) {
        ReportWords words = words();
        return words.text(
                "indicator.offered",
                row.name(words.language()),
                words.brief(row.period()),
                words.numbers().decimal(row.value()),
                row.unit(words.language()));
    }

    /** @param centreId null for all centres */
    public String centre(Integer centreId) {
        return centreId == null ? texts.text("report.allCentres") : centres.name(centreId, me.getLanguage());
    }

    /** The lifecycles of cases and referrals label their states themselves. */
    public String status(RecordKind kind, String status) {
        return texts.text(STATUS.get(kind) + "." + status);
    }

    /** As short as it can be: "2022", "quý 3/2022", "tháng 4–12/2022", "10/03–19/08/2022". */
    public String brief(Period period) {
        return words().brief(period);
    }

    /** For the head of a column: "Năm 2022". */
    public String head(Period period) {
        return words().head(period);
    }

    public String days(Period period) {
        return words().days(period);
    }
}
