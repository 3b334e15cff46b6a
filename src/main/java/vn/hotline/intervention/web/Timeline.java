package vn.hotline.intervention.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hotline.intervention.timeline.TimelineEntry;
import vn.hotline.intervention.timeline.TimelineEntry.Coded;
import vn.hotline.intervention.timeline.TimelineSearch.TimelineRow;
import vn.hotline.kernel.Days;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

/** Puts the timeline of a case into words: grouped by day, today and yesterday by name. */
@ApplicationScoped
public class Timeline {

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Codes codes;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    List<TimelineLine> lines(List<TimelineRow> rows, TimelineFilter filter) {
        List<TimelineLine> lines = new ArrayList<>();
        LocalDate last = null;
        for (TimelineRow row : rows) {
            TimelineEntry entry = row.entry();
            if (filter.shows(entry.kind())) {
                LocalDate day = Days.dayOf(entry.at());
                lines.add(line(entry, row.byName(), day.equals(last) ? null : day(day)));
                last = day;
            }
        }
        return lines;
    }

    private TimelineLine line(TimelineEntry entry, String byName, String day) {
        return new TimelineLine(
                day,
                show.time(entry.at()),
                entry.at().toString(),
                entry.kind().getIcon(),
                entry.kind().getTone(),
                title(entry),
                entry.text(),
                entry.path(),
                byName);
    }

    String title(TimelineEntry entry) {
        Object[] arguments = entry.arguments().stream().map(this::shown).toArray();
        return texts.text(entry.key(), arguments);
    }

    private Object shown(Object argument) {
        if (argument instanceof Instant end) {
            return show.end(end);
        }
        return argument instanceof Coded coded
                ? codes.label(coded.list().name(), coded.code(), me.getLanguage())
                : argument;
    }

    /** "Hôm nay, Chủ Nhật 22/11/2026". */
    private String day(LocalDate day) {
        Locale locale = me.getLocale();
        String name = DateTimeFormatter.ofPattern("EEEE", locale).format(day) + " " + show.date(day);
        long ago = ChronoUnit.DAYS.between(day, Days.dayOf(clock.instant()));
        return ago == 0 || ago == 1 ? capitalised(show.relativeDay(day)) + ", " + name : capitalised(name);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
