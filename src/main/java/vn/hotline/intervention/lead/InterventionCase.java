package vn.hotline.intervention.lead;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hotline.contact.Contact;
import vn.hotline.intervention.people.CasePeople;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;

/**
 * One case the hotline intervenes in: one or several children (on the trafficking line: victims) who need protection
 * from the same harm.
 *
 * <p>A supervisor opens it from a contact; further contacts about the same children are linked to it. It goes through
 * the six steps of the published procedure: the danger is assessed, needs are determined, a plan is made and carried
 * out, and the result is reviewed. It is closed with an outcome, and opened again if the harm comes back. It is counted
 * once, in the period of the day it was opened, by the channel of the contact it was opened from.
 *
 * <p>When the same children turn out to have two cases, one is merged into the other, which goes on for both; a case that
 * should never have been opened is annulled. Either stays as it was, to be read, and counts for nothing. A contact that
 * was put into the wrong case is taken out again; one at least stays, since a case is about what somebody told.
 */
@Entity
@Table(name = "intervention_case")
@Numbered(RecordKind.CASE)
public class InterventionCase extends CaseContent {

    protected InterventionCase() {}

    /** A case begins with what its first contact told. */
    public static InterventionCase from(Contact contact, String type, Urgency urgency, Stamp stamp) {
        InterventionCase opened = new InterventionCase();
        opened.begin(contact, type, urgency, stamp);
        opened.people().begin(contact);
        opened.link(contact, stamp);
        return opened;
    }

    /** That it was taken as less urgent than its first contact told is a decision, and so one that can be read. */
    public Optional<CaseChange> judgedBelow(Contact contact, Stamp stamp) {
        Urgency told = contact.getUrgency();
        return Optional.of(changed(CaseField.URGENCY, told, urgency, null, stamp))
                .filter(below -> told != null && told.isGraverThan(urgency));
    }

    // ---------------------------------------------------------------- contacts come and go

    /** @throws BusinessException if the case is closed (it has to be reopened first) or of the other line */
    public void link(Contact contact, Stamp stamp) {
        checkNotVoid();
        if (!status.isOpen()) {
            throw BusinessException.at("caseNumber", "case.linkClosed", getNumber());
        }
        if (contact.getLine() != line) {
            throw BusinessException.at("caseNumber", "case.linkOtherLine", getNumber());
        }
        contacts.add(new CaseContact(contact.getId(), stamp));
    }

    /** Links a contact, which may tell of it more urgently than was known. */
    public Optional<CaseChange> attach(Contact contact, Stamp stamp) {
        link(contact, stamp);
        return raise(contact.getUrgency(), contact.getReceivedAt(), contact.getNumber(), stamp);
    }

    /**
     * Somebody told more urgently of it than was known. It is never less urgent for what comes to it later.
     *
     * @param since when that was received: from then on an emergency has its twelve hours
     * @param by number of the record that told it
     * @return what changed, or nothing
     */
    public Optional<CaseChange> raise(Urgency told, Instant since, String by, Stamp stamp) {
        if (told == null || !told.isGraverThan(urgency)) {
            return Optional.empty();
        }
        CaseChange change = changed(CaseField.RAISED, urgency, told, by, stamp);
        urgency = told;
        emergencySince = told == Urgency.EMERGENCY ? since : null;
        return Optional.of(change);
    }

    /** The channel of a contact was put right: a case counts by that of its first one. */
    public Optional<CaseChange> sourceCorrected(Contact contact, String reason, Stamp stamp) {
        if (!links().isFirst(contact) || source == contact.getChannel()) {
            return Optional.empty();
        }
        CaseChange change = changed(CaseField.SOURCE, source, contact.getChannel(), reason, stamp);
        source = contact.getChannel();
        return Optional.of(change);
    }

    /**
     * Takes a contact out that is about something else. If it was the first, the case counts by the channel of the one
     * that came next.
     *
     * @param next what {@link CaseLinks#firstExcept} found
     * @throws BusinessException if the case does not stand open, or no other contact would be left
     */
    public CaseChange unlink(Contact wrong, Contact next, String reason, Stamp stamp) {
        checkOpen();
        if (next == null) {
            throw new BusinessException("case.unlink.only", getNumber());
        }
        takeOut(wrong, next);
        return changed(CaseField.UNLINKED, wrong.getNumber(), null, reason, stamp);
    }

    /**
     * Takes a contact off the case that should not have been recorded.
     *
     * @param next what {@link CaseLinks#firstExcept} found, or null
     * @throws BusinessException if the case was opened from it, or stands on no other: without it there would be no case
     */
    public CaseChange unlinkAnnulled(Contact contact, Contact next, String reason, Stamp stamp) {
        if (links().isOpening(contact, openedAt) || next == null) {
            throw new BusinessException("contact.annulCase", getNumber());
        }
        takeOut(contact, next);
        return changed(CaseField.CONTACT, contact.getNumber(), null, reason, stamp);
    }

    private void takeOut(Contact contact, Contact next) {
        if (links().isFirst(contact)) {
            source = next.getChannel();
        }
        contacts.removeIf(link -> link.getContactId() == contact.getId());
    }

    // ---------------------------------------------------------------- it moves

    /**
     * @param newOutcome code of how the case ended, needed for a closing move only
     * @throws BusinessException if the table has no such move from the present step, or something is missing
     */
    public StatusChange move(CaseMove move, String reason, String newOutcome, Stamp stamp) {
        if (move.isPossibleFrom(status)) {
            move.checkTold(reason, newOutcome);
            boolean assessed = move != CaseMove.DETERMINE_NEEDS || !assessments.isEmpty();
            new Problems().check(assessed, null, "case.step.assessmentNeeded").throwIfAny();
        }
        StatusChange change = StatusChange.of(RecordKind.CASE, id, status, move, reason, stamp);
        if (move.isClosing()) {
            outcome = newOutcome;
            closedAt = stamp.at();
            closedDay = Days.dayOf(stamp.at());
        } else if (move.getTo().isOpen()) {
            outcome = null;
            closedAt = null;
            closedDay = null;
        }
        status = move.getTo();
        return change;
    }

    /** What is known of the danger is judged anew. */
    public void assess(Risk found, String reasons, Stamp stamp) {
        checkOpen();
        assessments.add(new RiskAssessment(found, reasons, stamp));
        risk = found;
    }

    public CaseAction noteAction(String kind, String text, Instant happenedAt, Stamp stamp) {
        checkNotVoid();
        return new CaseAction(id, kind, text, happenedAt, stamp);
    }

    /** @param reason why somebody else leads it, or null */
    public CaseChange assign(Long userId, String reason, Stamp stamp) {
        checkOpen();
        CaseChange change = changed(CaseField.ASSIGNEE, assignedTo, userId, reason, stamp);
        assignedTo = userId;
        return change;
    }

    /**
     * Puts right how the case is classified; what stood there stays on the timeline with the reason.
     *
     * @throws BusinessException {@code contact.nothingChanged} if it is classified so
     */
    public List<CaseChange> correct(ClassificationForm form, String reason, Stamp stamp) {
        checkNotVoid();
        List<CaseChange> changes = CaseChange.between(id, ClassificationForm.of(this), form, reason, stamp);
        if (changes.isEmpty()) {
            throw new BusinessException("contact.nothingChanged");
        }
        emergencySince = urgency == form.getUrgency() ? emergencySince : null;
        communeId = Objects.equals(provinceId, form.getProvinceId()) ? communeId : null;
        type = form.getType();
        urgency = form.getUrgency();
        provinceId = form.getProvinceId();
        return changes;
    }

    /** Only the first referral sent counts for the day a case was referred. @param day null for none */
    public void referred(LocalDate day) {
        if (day != null && (firstReferredDay == null || day.isBefore(firstReferredDay))) {
            firstReferredDay = day;
        }
    }

    /** Whom it is about, to be written down while it is open. */
    public CasePeople openPeople() {
        checkOpen();
        return people();
    }

    // ---------------------------------------------------------------- doubles

    /**
     * Ends because the other case is about the same children and goes on for both. A contact is about one case: its contacts
     * leave it before they come to the other.
     */
    public StatusChange mergeInto(InterventionCase remaining, String reason, Stamp stamp) {
        StatusChange change = move(CaseMove.MERGE, reason, null, stamp);
        mergedInto = remaining.id;
        contacts.clear();
        return change;
    }

    /**
     * Takes over from a double what this case does not have: people it does not know yet, contacts, the day of the first
     * referral. The double keeps what it says of its people, to be read.
     *
     * @return what came, and that it is more urgent than was known
     */
    public List<CaseChange> takeOver(MergedCase merged, Stamp stamp) {
        merged.contactIds().forEach(contactId -> contacts.add(new CaseContact(contactId, stamp)));
        referred(merged.firstReferredDay());
        int came = people().takeOver(merged.children(), merged.offenders());
        Optional<CaseChange> people = Optional.of(changed(CaseField.PEOPLE, merged.number(), came, null, stamp))
                .filter(row -> came > 0);
        return Stream.of(people, raise(merged.urgency(), merged.emergencySince(), merged.number(), stamp))
                .flatMap(Optional::stream)
                .toList();
    }
}
