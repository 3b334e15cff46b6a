package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;

/** Makes contacts of what programs pass on, checked in the same words as what people type. Stores nothing. */
@ApplicationScoped
public class Arrivals {

    /** Two clocks are never quite alike: what a program dates a little ahead of ours came just now. */
    public static final int SKEW_MINUTES = 5;

    @Inject
    private CurrentUser current;

    @Inject
    private ContactCheck check;

    /** @throws BusinessException with every problem at its field */
    NewContact made(ContactArrival arrival) {
        Identity client = current.get();
        Stamp stamp = new Stamp(null, current.stamp().at().truncatedTo(ChronoUnit.MILLIS));
        boolean now = arrival.receivedAt() == null || arrival.receivedAt().isAfter(stamp.at());
        Instant receivedAt = now ? stamp.at() : arrival.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        check(arrival, receivedAt, stamp.at());
        Contact contact = Contact.passedOn(
                arrival.line(), client.centreId(), arrival.channel(), receivedAt, client.apiClientId());
        contact.arrive(arrival.form(), arrival.disposition(), stamp);
        boolean recorded = contact.getStatus() == ContactStatus.FINALISED;
        return new NewContact(
                arrival.key(), contact, stamp, recorded ? contact.searchTokens().tokens() : Set.of());
    }

    private void check(ContactArrival arrival, Instant receivedAt, Instant now) {
        // an exchange sends what it has, and nobody is there to be asked again
        arrival.form().setCallerNumber(PhoneNumber.keptInDoubt(arrival.form().getCallerNumber()));
        ContactCheck.clean(arrival.form());
        boolean whole = (arrival.form().getLevel() == null) != (arrival.disposition() == null);
        LocalDate receivedDay = Days.dayOf(receivedAt);
        Problems problems = new Problems()
                .require("line", arrival.line())
                .require("channel", arrival.channel())
                .check(whole, "level", "contact.levelOrDisposition")
                .check(
                        arrival.receivedAt() == null
                                || !arrival.receivedAt().isAfter(now.plus(SKEW_MINUTES, ChronoUnit.MINUTES)),
                        "receivedAt",
                        "contact.receivedInFuture")
                .check(!receivedDay.isBefore(Days.OF_FIRST_CALL), "receivedAt", "contact.receivedTooEarly");
        problems.add(
                arrival.form().getLevel() == null
                        ? check.contentProblems(arrival.form(), arrival.line(), receivedDay)
                        : check.problems(arrival.form(), arrival.line(), receivedDay));
        problems.throwIfAny();
    }
}
