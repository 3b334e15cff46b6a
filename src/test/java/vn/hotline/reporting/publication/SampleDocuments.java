package vn.hotline.reporting.publication;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Stamp;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.SampleTotals;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.IssuingBody.Letterhead;
import vn.hotline.reporting.publication.disclosure.Cover;
import vn.hotline.reporting.publication.document.PeriodReport;
import vn.hotline.reporting.publication.document.ReportContent;
import vn.hotline.reporting.publication.document.ReportIndicator;
import vn.hotline.reporting.publication.document.SampleReports;
import vn.hotline.reporting.publication.narrative.Narrative;
import vn.hotline.reporting.publication.narrative.NarrativeText;

/** Documents without a database. */
public final class SampleDocuments {

    static final LocalDate TODAY = LocalDate.of(2023, 1, 10);

    private static final List<ReportIndicator> INDICATORS = List.of(new ReportIndicator(
            7,
            "Xã, phường đạt tiêu chuẩn phù hợp với trẻ em",
            "Communes that meet the child-friendly standard",
            "Bộ Lao động - Thương binh và Xã hội",
            "Ministry of Labour, Invalids and Social Affairs",
            "%",
            "%",
            SampleTotals.YEAR,
            new BigDecimal("57.0000"),
            new BigDecimal("55.5")));

    private SampleDocuments() {}

    static ReportDocument of2022(Language language, boolean approved, Cover cover) {
        return of(SampleTotals.of2022().build(), language, approved, cover);
    }

    public static ReportDocument of(Totals totals, Language language, boolean approved, Cover cover) {
        Stamp author = new Stamp(1L, Instant.parse("2023-01-04T02:00:00Z"));
        PeriodReport report = SampleReports.drafted(totals.request().line(), totals.counted(), author);
        if (approved) {
            SampleReports.approve(report, new Stamp(2L, Instant.parse("2023-01-05T02:00:00Z")));
        }
        Map<Language, NarrativeText> texts = new EnumMap<>(Language.class);
        texts.put(language, text(totals, language));
        return documents().of(new ReportContent(report, totals, Map.of(), texts, INDICATORS), language, cover, TODAY);
    }

    static NarrativeText text(Totals totals, Language language) {
        return Narrative.joined(new Narrative(SampleTotals.words(language), totals, Comparison.PREVIOUS_YEAR).write());
    }

    private static ReportDocuments documents() {
        ReportDocuments documents = new ReportDocuments();
        set(documents, "languages", new ReportLanguages() {
            @Override
            public ReportWords in(Language language) {
                return SampleTotals.words(language);
            }
        });
        set(documents, "bodies", new IssuingBodies() {
            @Override
            Letterhead on(LocalDate day, Language language) {
                return language == Language.VI
                        ? new Letterhead(
                                "Bộ Y tế",
                                "Tổng đài điện thoại quốc gia bảo vệ trẻ em 111",
                                "Hà Nội",
                                "Giám đốc",
                                "BC-TĐ111")
                        : new Letterhead(
                                "Ministry of Health",
                                "National Child Protection Hotline 111",
                                "Ha Noi",
                                "Director",
                                "BC-TĐ111");
            }
        });
        return documents;
    }

    private static void set(Object bean, String name, Object value) {
        try {
            Field field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
