package vn.hotline.reporting.publication.document;

import java.lang.reflect.Field;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Stamp;

/** Reports without a database. */
public final class SampleReports {

    private SampleReports() {}

    public static PeriodReport drafted(Helpline line, Period period, Stamp stamp) {
        PeriodReport report = PeriodReport.draft(line, period, 1, stamp);
        report.title(
                "Báo cáo kết quả hoạt động của Tổng đài điện thoại quốc gia bảo vệ trẻ em năm 2022",
                "Report on the work of the national child-protection hotline in 2022");
        setId(report, 41);
        return report;
    }

    public static void approve(PeriodReport report, Stamp other) {
        report.move(PeriodReportMove.CHECK, null, other);
        report.move(PeriodReportMove.APPROVE, null, other);
    }

    private static void setId(PeriodReport report, long id) {
        try {
            Field field = PeriodReport.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(report, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
