package vn.hotline.contact.known;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A flag as whoever is with the caller sees it.
 *
 * @param reason null where it is not for this person
 */
public record FlagMark(long id, FlagKind kind, String reason, String setByName, Instant setAt, LocalDate endsOn)
        implements Serializable {

    FlagMark withoutReason() {
        return new FlagMark(id, kind, null, setByName, setAt, endsOn);
    }
}
