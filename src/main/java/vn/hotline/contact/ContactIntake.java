package vn.hotline.contact;

import static vn.hotline.platform.security.Role.Name.API_CLIENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;

/** Taking contacts that programs pass on: checked in the same words, and stored whole or not at all. */
@Stateless
@RolesAllowed(API_CLIENT)
public class ContactIntake {

    /** Two clocks are never quite alike: what a program dates a little ahead of ours came just now. */
    public static final int SKEW_MINUTES = 5;

    /** @param repeated whether this very delivery had been stored before */
    public record Taken(ContactReceipt receipt, boolean repeated) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private ContactCheck check;

    @Inject
    private Deliveries deliveries;

    @Inject
    private ContactOutcome outcome;

    @Inject
    private AuditTrail audit;

    /**
     * @throws BusinessException with every problem at its field
     * @throws DeliveryKeyReusedException if other content came with the same key
     * @throws DeliveredMeanwhileException if another request is storing the same delivery: use receiveAgain
     */
    public Taken receive(ContactArrival arrival) {
        Optional<ContactReceipt> earlier = arrival.key() == null
                ? Optional.empty()
                : deliveries.earlier(current.get().apiClientId(), arrival.key());
        return earlier.map(receipt -> new Taken(receipt, true)).orElseGet(() -> store(arrival));
    }

    /** After another request was faster with the same delivery: waits until that one is stored, or has failed. */
    public Taken receiveAgain(ContactArrival arrival) {
        return deliveries
                .awaited(current.get().apiClientId(), arrival.key())
                .map(receipt -> new Taken(receipt, true))
                .orElseGet(() -> store(arrival));
    }

    private Taken store(ContactArrival arrival) {
        Identity client = current.get();
        Act act = new Act(null, current.act().at().truncatedTo(ChronoUnit.MILLIS));
        boolean now = arrival.receivedAt() == null || arrival.receivedAt().isAfter(act.at());
        Instant receivedAt = now ? act.at() : arrival.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        check(arrival, receivedAt, act.at());
        Contact contact = Contact.passedOn(
                arrival.line(), client.centreId(), arrival.channel(), receivedAt, client.apiClientId());
        contact.arrive(arrival.form(), arrival.disposition(), act);
        entities.persist(contact);
        entities.persist(StatusChange.created(RecordKind.CONTACT, contact.getId(), contact.getStatus(), act));
        entities.flush();
        if (arrival.key() != null) {
            deliveries.remember(client.apiClientId(), arrival.key(), contact, act.at());
        }
        audit.record(AuditAction.CREATE, RecordKind.CONTACT, contact.getId(), null);
        if (contact.getStatus() == ContactStatus.FINALISED) {
            outcome.recorded(contact, null);
        } else {
            outcome.dismissed(contact);
        }
        return new Taken(ContactReceipt.of(contact), false);
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
