package vn.hotline.contact;

import java.time.LocalDate;
import vn.hotline.kernel.Helpline;

/** What figures count of a contact: nothing by which anybody could be known. */
public record ContactFacts(
        Helpline line,
        int centreId,
        LocalDate day,
        Channel channel,
        ContactLevel level,
        Disposition disposition,
        Integer provinceId,
        String callerKind,
        String reason) {}
