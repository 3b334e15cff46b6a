package vn.hotline.reporting.schedule;

import java.time.Instant;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.mail.MailCount;

/**
 * A report that made itself, in the list.
 *
 * @param centreId null for all centres
 * @param mails how its mails stand
 */
public record RunRow(
        long id,
        ScheduleKind kind,
        Helpline line,
        Integer centreId,
        Period period,
        RunStatus status,
        Instant claimedAt,
        Instant madeAt,
        Instant tryAt,
        int attempts,
        String error,
        MailCount mails) {}
