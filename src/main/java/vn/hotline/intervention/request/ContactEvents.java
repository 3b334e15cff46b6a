package vn.hotline.intervention.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.hotline.contact.AboutCase;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactFacts;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactStatus;
import vn.hotline.intervention.lead.CaseNotices;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;

/**
 * What interventions do about contacts, in the same transaction: a grave one waits for a supervisor's decision, one that
 * is put right takes along what follows from it, one that is annulled leaves the case it was about.
 */
@ApplicationScoped
public class ContactEvents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    @Inject
    private Permission permission;

    @Inject
    private CaseNotices notices;

    @Inject
    private LinkedContacts links;

    void happened(@Observes Happened event) {
        if (!(event.record() instanceof Contact contact)) {
            return;
        }
        if (event.reaches(ContactStatus.FINALISED)) {
            askForDecision(contact, event);
        } else if (event.verb() == Verb.CONTACT_CORRECT && contact.getStatus() == ContactStatus.FINALISED) {
            corrected(contact, event);
        } else if (event.verb() == Verb.CONTACT_ANNUL) {
            annulled(contact, event);
        }
    }

    /** What was taken as being about an open case is linked to it; nothing is left to decide then. */
    private void askForDecision(Contact contact, Happened event) {
        Stamp stamp = event.stamp();
        Optional<InterventionCase> about =
                event.left(AboutCase.class).findFirst().flatMap(said -> chosen(said, contact));
        if (contact.getLevel() == ContactLevel.INTERVENTION) {
            InterventionRequest request = ask(contact, stamp);
            about.ifPresent(present -> decidedBy(present, request, stamp));
        }
        about.ifPresent(present -> attach(present, contact, stamp));
    }

    private void attach(InterventionCase present, Contact contact, Stamp stamp) {
        changes.to(Verb.CASE_ATTACH, present, stamp, (one, change) -> change.leaves(one.attach(contact, stamp))
                .says(RequestMove.LINK, contact.getNumber()));
        notices.attached(present, contact.getNumber());
    }

    /** Ended or merged meanwhile, it is no longer one that a contact can be linked to: a supervisor decides as always. */
    private Optional<InterventionCase> chosen(AboutCase said, Contact contact) {
        return Optional.ofNullable(lockCase(said.caseId()))
                .filter(present -> present.getCentreId() == contact.getCentreId())
                .filter(present -> present.getLine() == contact.getLine())
                .filter(present -> present.getStatus().isOpen());
    }

    private void decidedBy(InterventionCase present, InterventionRequest request, Stamp stamp) {
        changes.to(
                Verb.REQUEST_FOLLOW,
                request,
                stamp,
                (asked, change) -> change.moves(asked.linked(present.getId(), stamp)));
    }

    private InterventionRequest ask(Contact contact, Stamp stamp) {
        InterventionRequest request = new InterventionRequest(contact, stamp);
        return changes.made(Verb.REQUEST_ASK, request, request.getStatus(), stamp, (asked, change) -> change.unsaid());
    }

    /**
     * A contact that is graver than it was recorded asks for a decision, one that is not withdraws what still waits. Its
     * urgency goes to the request, and up in its case; its channel is that of the case it was the first of.
     */
    private void corrected(Contact contact, Happened event) {
        InterventionRequest request = lockRequestOf(contact).orElse(null);
        List<InterventionCase> standing = lockCasesOf(contact);
        ContactLevel before = ((ContactFacts) event.before()).level();
        if (before != contact.getLevel() && contact.getLevel() == ContactLevel.INTERVENTION) {
            askFor(contact, request, standing, event);
        } else if (before != contact.getLevel() && before == ContactLevel.INTERVENTION) {
            withdraw(request, standing, event);
        }
        if (request != null && request.getStatus().isOpen()) {
            request.urgencyIs(contact.getUrgency());
        }
        standing.forEach(present -> follow(present, contact, event));
    }

    /** What is in a case already waits for nobody. */
    private void askFor(Contact contact, InterventionRequest request, List<InterventionCase> standing, Happened event) {
        if (request == null) {
            InterventionRequest asked = ask(contact, event.stamp());
            standing.stream().findFirst().ifPresent(present -> decidedBy(present, asked, event.stamp()));
        } else if (RequestMove.ASK_AGAIN.isPossibleFrom(request.getStatus())) {
            changes.to(
                    Verb.REQUEST_FOLLOW,
                    request,
                    event.stamp(),
                    (again, change) -> change.moves(again.askedAgain(event.reason(), event.stamp())));
        }
    }

    /** Whether a child needs a case is a supervisor's decision, also where it is taken by correcting the record. */
    private void withdraw(InterventionRequest request, List<InterventionCase> standing, Happened event) {
        if (!standing.isEmpty()) {
            throw BusinessException.at(
                    "level", "contact.level.inCase", standing.get(0).getNumber());
        }
        if (request != null && request.getStatus().isOpen()) {
            if (!permission.allows(Verb.REQUEST_DECLINE)) {
                throw BusinessException.at("level", "contact.level.waits");
            }
            decline(request, event.reason(), event.stamp());
        }
    }

    private void follow(InterventionCase present, Contact contact, Happened event) {
        Stamp stamp = event.stamp();
        changes.to(Verb.CASE_FOLLOW, present, stamp, (one, change) -> {
            change.leaves(one.raise(contact.getUrgency(), contact.getReceivedAt(), contact.getNumber(), stamp))
                    .leaves(one.sourceCorrected(contact, event.reason(), stamp))
                    .says(contact.getNumber())
                    .because(event.reason());
            if (change.isNothing()) {
                change.unsaid();
            }
        });
    }

    /** Refuses if a case stands that was opened from it. */
    private void annulled(Contact contact, Happened event) {
        lockRequestOf(contact)
                .filter(request -> request.getStatus().isOpen())
                .ifPresent(request -> decline(request, event.reason(), event.stamp()));
        lockCasesOf(contact).forEach(present -> leave(present, contact, event));
    }

    private Optional<InterventionRequest> lockRequestOf(Contact contact) {
        return entities.createQuery(
                        "from InterventionRequest r where r.contactId = :contact", InterventionRequest.class)
                .setParameter("contact", contact.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The case by itself: a lock on the link, too, would be taken before that of the case, which others take first. */
    private List<InterventionCase> lockCasesOf(Contact contact) {
        return entities
                .createQuery(
                        "select c.id from InterventionCase c join c.contacts l where l.contactId = :contact",
                        Long.class)
                .setParameter("contact", contact.getId())
                .getResultList()
                .stream()
                .map(this::lockCase)
                .filter(present -> !present.getStatus().isVoid())
                .toList();
    }

    private InterventionCase lockCase(long id) {
        return entities.find(InterventionCase.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private void decline(InterventionRequest request, String reason, Stamp stamp) {
        changes.to(Verb.REQUEST_FOLLOW, request, stamp, (asked, change) -> change.moves(asked.decline(reason, stamp)));
    }

    private void leave(InterventionCase present, Contact contact, Happened event) {
        Contact next = links.firstExcept(present, contact);
        changes.to(Verb.CASE_FOLLOW, present, event.stamp(), (one, change) -> change.leaves(
                        one.unlinkAnnulled(contact, next, event.reason(), event.stamp()))
                .says(contact.getNumber())
                .because(event.reason()));
    }
}
