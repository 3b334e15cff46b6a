package vn.hotline.quality.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import vn.hotline.platform.work.FallsDue;

/** Looks every ten minutes whether a week is over of which nothing was drawn yet. */
@ApplicationScoped
public class WeeksToDraw extends FallsDue {

    /** Centres have numbers of one digit. */
    private static final int CENTRES = 10;

    @Inject
    private Draws draws;

    @Override
    public String name() {
        return "quality-draw";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public String ifItFails() {
        return "contacts of last week are drawn for scoring ten minutes later";
    }

    @Override
    protected Collection<Long> due() {
        LocalDate monday = draws.monday();
        return draws.missing(monday).stream()
                .map(centre -> monday.toEpochDay() * CENTRES + centre)
                .toList();
    }

    @Override
    protected void done(long id) {
        draws.draw((int) (id % CENTRES), LocalDate.ofEpochDay(id / CENTRES));
    }
}
