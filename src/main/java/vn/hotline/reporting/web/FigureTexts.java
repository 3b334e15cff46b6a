package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.ReportWords;

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
    private Texts texts;

    @Inject
    private Me me;

    /** The words of reports in the person's language. */
    public ReportWords words() {
        return languages.in(Language.of(me.getLanguage()));
    }

    /** @param code as in {@link vn.hotline.reporting.figures.Figure} */
    public String label(Line line, String code) {
        return words().label(line, code);
    }

    /** With what it is a part of: "Ca hỗ trợ, can thiệp: Bạo lực". */
    public String longLabel(Line line, String code) {
        return words().longLabel(line, code);
    }

    /** The lifecycles of cases and referrals label their states themselves. */
    public String status(RecordKind kind, String status) {
        return texts.text(STATUS.get(kind) + "." + status);
    }

    /** "năm 2022", "quý 3 năm 2022", "từ 10/03/2023 đến 19/03/2023". */
    public String period(Period period) {
        return words().period(period);
    }

    /** As short as it can be: "2022", "quý 3/2022", "tháng 4–12/2022", "10/03–19/08/2022". */
    public String brief(Period period) {
        return words().brief(period);
    }

    /** For the head of a column: "Năm 2022". */
    public String head(Period period) {
        return words().head(period);
    }

    /** For a period that was counted up to a day only: "đến 22/11/2026". */
    public String upTo(Period period) {
        return words().upTo(period);
    }

    public String upToHead(Period period) {
        return words().upToHead(period);
    }

    public String days(Period period) {
        return words().days(period);
    }
}
