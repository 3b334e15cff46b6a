package vn.hotline.reporting.schedule;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.Helpline;

/**
 * A schedule in the list.
 *
 * @param centreId null for all centres
 * @param next when the next report is made; null while it is switched off
 */
public record ScheduleRow(
        long id,
        ScheduleKind kind,
        Helpline line,
        Integer centreId,
        int hour,
        boolean active,
        List<String> recipients,
        Instant next)
        implements Serializable {}
