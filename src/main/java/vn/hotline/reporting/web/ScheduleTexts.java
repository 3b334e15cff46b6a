package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Period;
import vn.hotline.platform.mail.MailCount;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.schedule.RunRow;

/** How schedules and their runs are called. */
@Named("scheduleTexts")
@ApplicationScoped
public class ScheduleTexts {

    @Inject
    private FigureTexts figures;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    /** "07:00". */
    public String hour(int hour) {
        return "%02d:00".formatted(hour);
    }

    public String centre(Integer centreId) {
        return figures.centre(centreId);
    }

    /** A day alone by its date. */
    public String period(Period period) {
        return period.from().equals(period.to()) ? show.date(period.from()) : figures.brief(period);
    }

    /** "Báo cáo nhanh hằng ngày, 21/11/2026". */
    public String title(RunRow run) {
        return texts.text("schedule.run", texts.label(run.kind()), period(run.period()));
    }

    /** "2 đã gửi, 1 đang chờ"; nothing where none were written. */
    public String mails(MailCount mails) {
        List<String> parts = new ArrayList<>();
        add(parts, "schedule.mail.sent", mails.sent());
        add(parts, "schedule.mail.waiting", mails.waiting());
        add(parts, "schedule.mail.givenUp", mails.givenUp());
        add(parts, "schedule.mail.dropped", mails.dropped());
        return String.join(", ", parts);
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(texts.text(key, show.number(count)));
        }
    }
}
