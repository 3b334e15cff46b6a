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
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Risk;
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
    public static InterventionCase from(Contact contact, String type, Urgency urgency, Act act) {
        InterventionCase opened = new InterventionCase();
        opened.begin(contact, type, urgency, act);
        opened.people().begin(contact);
        opened.link(contact, act);
        return opened;
    }

    /** That it was taken as less urgent than its first contact told is a decision, and so one that can be read. */
    public Optional<CaseChange> judgedBelow(Contact contact, Act act) {
        Urgency told = contact.getUrgency();
        return Optional.of(changed(CaseField.URGENCY, told, urgency, null, act))
                .filter(below -> told != null && told.isGraverThan(urgency));
    }

    // ---------------------------------------------------------------- contacts come and go

    /** @throws BusinessException if the case is closed (it has to be reopened first) or of the other line */
    public void link(Contact contact, Act act) {
        checkStands();
        if (!status.isOpen()) {
            throw BusinessException.at("caseNumber", "case.linkClosed", getNumber());
        }
        if (contact.getLine() != line) {
            throw BusinessException.at("caseNumber", "case.linkOtherLine", getNumber());
        }
        contacts.add(new CaseContact(contact.getId(), act));
    }

    /** Links a contact, which may tell of it more urgently than was known. */
    public Optional<CaseChange> attach(Contact contact, Act act) {
        link(contact, act);
        return raise(contact.getUrgency(), contact.getReceivedAt(), contact.getNumber(), act);
    }

    /**
     * Somebody told more urgently of it than was known. It is never less urgent for what comes to it later.
     *
     * @param since when that was received: from then on an emergency has its twelve hours
     * @param by number of the record that told it
     * @return what changed, or nothing
     */
    public Optional<CaseChange> raise(Urgency told, Instant since, String by, Act act) {
        if (told == null || !told.isGraverThan(urgency)) {
            return Optional.empty();
        }
        CaseChange change = changed(CaseField.RAISED, urgency, told, by, act);
        urgency = told;
        emergencySince = told == Urgency.EMERGENCY ? since : null;
        return Optional.of(change);
    }

    /** The channel of a contact was put right: a case counts by that of its first one. */
    public Optional<CaseChange> sourceCorrected(Contact contact, String reason, Act act) {
        if (!links().isFirst(contact) || source == contact.getChannel()) {
            return Optional.empty();
        }
        CaseChange change = changed(CaseField.SOURCE, source, contact.getChannel(), reason, act);
        source = contact.getChannel();
        return Optional.of(change);
    }

    /**
     * Takes a contact out that is about something else. If it was the first, the case counts by the channel of the one
     * that came next.
     *
     * @param next what {@link CaseLinks#firstBeside} found
     * @throws BusinessException if the case does not stand open, or no other contact would be left
     */
    public CaseChange unlink(Contact wrong, Contact next, String reason, Act act) {
        checkOpen();
        if (next == null) {
            throw new BusinessException("case.unlink.only", getNumber());
        }
        takeOut(wrong, next);
        return changed(CaseField.UNLINKED, wrong.getNumber(), null, reason, act);
    }

    /**
     * Takes a contact off the case that should not have been recorded.
     *
     * @param next what {@link CaseLinks#firstBeside} found, or null
     * @throws BusinessException if the case was opened from it, or stands on no other: without it there would be no case
     */
    public CaseChange lose(Contact contact, Contact next, String reason, Act act) {
        if (links().isOpening(contact, openedAt) || next == null) {
            throw new BusinessException("contact.annulCase", getNumber());
        }
        takeOut(contact, next);
        return changed(CaseField.CONTACT, contact.getNumber(), null, reason, act);
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
    public StatusChange move(CaseMove move, String reason, String newOutcome, Act act) {
        if (move.isPossibleFrom(status)) {
            move.checkTold(reason, newOutcome);
            boolean assessed = move != CaseMove.DETERMINE_NEEDS || !assessments.isEmpty();
            new Problems().check(assessed, null, "case.step.assessmentNeeded").throwIfAny();
        }
        StatusChange change = StatusChange.of(RecordKind.CASE, id, status, move, reason, act);
        if (move.isClosing()) {
            outcome = newOutcome;
            closedAt = act.at();
            closedDay = Days.dayOf(act.at());
        } else if (move.getTo().isOpen()) {
            outcome = null;
            closedAt = null;
            closedDay = null;
        }
        status = move.getTo();
        return change;
    }

    /** What is known of the danger is judged anew. */
    public void assess(Risk found, String reasons, Act act) {
        checkOpen();
        assessments.add(new RiskAssessment(found, reasons, act));
        risk = found;
    }

    public CaseAction act(String kind, String text, Instant happenedAt, Act act) {
        checkStands();
        return new CaseAction(id, kind, text, happenedAt, act);
    }

    /** @param reason why somebody else leads it, or null */
    public CaseChange assign(Long userId, String reason, Act act) {
        checkOpen();
        CaseChange change = changed(CaseField.ASSIGNEE, assignedTo, userId, reason, act);
        assignedTo = userId;
        return change;
    }

    /**
     * Puts right how the case is classified; what stood there stays on the timeline with the reason.
     *
     * @throws BusinessException {@code contact.nothingChanged} if it is classified so
     */
    public List<CaseChange> correct(ClassificationForm form, String reason, Act act) {
        checkStands();
        List<CaseChange> changes = CaseChange.between(id, ClassificationForm.of(this), form, reason, act);
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
    public StatusChange mergeInto(InterventionCase remaining, String reason, Act act) {
        StatusChange change = move(CaseMove.MERGE, reason, null, act);
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
    public List<CaseChange> takeOver(MergedCase merged, Act act) {
        merged.contactIds().forEach(contactId -> contacts.add(new CaseContact(contactId, act)));
        referred(merged.firstReferredDay());
        int came = people().takeOver(merged.children(), merged.offenders());
        Optional<CaseChange> people = Optional.of(changed(CaseField.PEOPLE, merged.number(), came, null, act))
                .filter(row -> came > 0);
        return Stream.of(people, raise(merged.urgency(), merged.emergencySince(), merged.number(), act))
                .flatMap(Optional::stream)
                .toList();
    }
}
