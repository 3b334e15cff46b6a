package vn.hotline.contact;

import java.time.LocalDate;
import vn.hotline.kernel.Line;

/** What figures count of a contact: nothing by which anybody could be known. */
public record ContactFacts(
        Line line,
        int centreId,
        LocalDate day,
        Channel channel,
        ContactLevel level,
        Disposition disposition,
        Integer provinceId,
        String callerKind,
        String reason) {}
