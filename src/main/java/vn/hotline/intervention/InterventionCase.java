package vn.hotline.intervention;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactChild;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

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
public class InterventionCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_seq")
    @SequenceGenerator(name = "case_seq", sequenceName = "case_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Line line;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.RECEIVED;

    @Enumerated(EnumType.STRING)
    private Channel source;

    private String type;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    private Integer provinceId;
    private Integer communeId;

    @Sealed
    @Column(name = "incident_address")
    private String incidentAddress;

    @Sealed
    @Column(name = "summary")
    private String summary;

    private Instant openedAt;
    private LocalDate openedDay;
    private Long openedBy;
    private Long assignedTo;
    private Instant emergencySince;
    private LocalDate firstReferredDay;
    private Instant closedAt;
    private LocalDate closedDay;
    private String outcome;
    private Long mergedInto;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<CaseChild> children = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<CaseOffender> offenders = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    @OrderBy("at, id")
    private List<RiskAssessment> assessments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    private Set<CaseContact> contacts = new HashSet<>();

    @Version
    private int version;

    protected InterventionCase() {}

    /** A case begins with what its first contact told. */
    static InterventionCase from(Contact contact, String type, Urgency urgency, Act act) {
        InterventionCase opened = new InterventionCase();
        opened.line = contact.getLine();
        opened.centreId = contact.getCentreId();
        opened.source = contact.getChannel();
        opened.type = type;
        opened.urgency = urgency;
        opened.provinceId = contact.getProvinceId();
        opened.communeId = contact.getCommuneId();
        opened.incidentAddress = contact.getIncidentAddress();
        opened.summary = contact.getNarrative();
        opened.openedAt = act.at();
        opened.openedDay = Days.dayOf(act.at());
        opened.openedBy = act.userId();
        opened.copyPeople(contact);
        opened.link(contact, act);
        return opened;
    }

    /** A case is about somebody, even while nothing is known of them. */
    private void copyPeople(Contact contact) {
        for (ContactChild told : contact.getChildren()) {
            children.add(CaseChild.copy(children.size(), told, contact.getReceivedDay()));
        }
        if (children.isEmpty()) {
            children.add(new CaseChild(0));
        }
        if (contact.getOffenderRelation() != null) {
            OffenderForm offender = new OffenderForm();
            offender.setRelation(contact.getOffenderRelation());
            offenders.add(new CaseOffender(offender));
        }
    }

    /** @throws BusinessException if the case is closed (it has to be reopened first) or of the other line */
    void link(Contact contact, Act act) {
        checkStands();
        if (!status.isOpen()) {
            throw BusinessException.at("caseNumber", "case.linkClosed", getNumber());
        }
        if (contact.getLine() != line) {
            throw BusinessException.at("caseNumber", "case.linkOtherLine", getNumber());
        }
        contacts.add(new CaseContact(contact.getId(), act));
    }

    /**
     * Somebody told more urgently of it than was known. It is never less urgent for what comes to it later.
     *
     * @param since when that was received: from then on an emergency has its twelve hours
     * @param by number of the record that told it
     * @return what changed, or nothing
     */
    Optional<CaseChange> raise(Urgency told, Instant since, String by, Act act) {
        if (told == null || !told.isGraverThan(urgency)) {
            return Optional.empty();
        }
        CaseChange change = new CaseChange(id, CaseField.RAISED, urgency, told, by, act);
        urgency = told;
        emergencySince = told == Urgency.EMERGENCY ? since : null;
        return Optional.of(change);
    }

    /** The channel of a contact was put right: a case counts by that of its first one. */
    Optional<CaseChange> sourceCorrected(Contact contact, String reason, Act act) {
        boolean first =
                firstOf(contacts.stream()).filter(contact.getId()::equals).isPresent();
        if (!first || source == contact.getChannel()) {
            return Optional.empty();
        }
        CaseChange change = new CaseChange(id, CaseField.SOURCE, source, contact.getChannel(), reason, act);
        source = contact.getChannel();
        return Optional.of(change);
    }

    /**
     * Takes a contact out that is about something else. If it was the first, the case counts by the channel of the one
     * that came next.
     *
     * @param next what {@link #firstBeside} found
     * @throws BusinessException if the case does not stand open, or no other contact would be left
     */
    CaseChange unlink(Contact wrong, Contact next, String reason, Act act) {
        checkOpen();
        if (next == null) {
            throw new BusinessException("case.unlink.only", getNumber());
        }
        takeOut(wrong, next);
        return new CaseChange(id, CaseField.UNLINKED, wrong.getNumber(), null, reason, act);
    }

    boolean isAbout(long contactId) {
        return contacts.stream().anyMatch(link -> link.getContactId() == contactId);
    }

    /** The contact that came first, this one left aside. */
    Optional<Long> firstBeside(long contactId) {
        return firstOf(contacts.stream().filter(link -> link.getContactId() != contactId));
    }

    Optional<Long> firstContact() {
        return firstOf(contacts.stream());
    }

    private static Optional<Long> firstOf(Stream<CaseContact> links) {
        return links.min(Comparator.comparing(CaseContact::getLinkedAt).thenComparing(CaseContact::getContactId))
                .map(CaseContact::getContactId);
    }

    private void takeOut(Contact contact, Contact next) {
        if (firstOf(contacts.stream()).filter(contact.getId()::equals).isPresent()) {
            source = next.getChannel();
        }
        contacts.removeIf(link -> link.getContactId() == contact.getId());
    }

    /**
     * Takes a contact off the case that should not have been recorded.
     *
     * @param next what {@link #firstBeside} found, or null
     * @throws BusinessException if the case was opened from it, or stands on no other: without it there would be no case
     */
    CaseChange lose(Contact contact, Contact next, String reason, Act act) {
        boolean opened = contacts.stream()
                .anyMatch(link -> link.getContactId() == contact.getId()
                        && link.getLinkedAt().equals(openedAt));
        if (opened || next == null) {
            throw new BusinessException("contact.annulCase", getNumber());
        }
        takeOut(contact, next);
        return new CaseChange(id, CaseField.CONTACT, contact.getNumber(), null, reason, act);
    }

    /**
     * @param newOutcome code of how the case ended, needed for a closing move only
     * @throws BusinessException if the table has no such move from the present step, or something is missing
     */
    StatusChange move(CaseMove move, String reason, String newOutcome, Act act) {
        if (move.isPossibleFrom(status)) {
            checkTold(move, reason, newOutcome);
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

    /**
     * Ends because the other case is about the same children and goes on for both.
     *
     * @throws BusinessException at {@code caseNumber} if the two cannot be one case
     */
    StatusChange mergeInto(InterventionCase remaining, String reason, Act act) {
        checkMergeInto(remaining);
        StatusChange change = move(CaseMove.MERGE, reason, null, act);
        mergedInto = remaining.id;
        return change;
    }

    /** Work that goes on must not vanish in a case that is closed; two closed ones may be one afterwards. */
    void checkMergeInto(InterventionCase remaining) {
        Problems problems = new Problems()
                .check(!id.equals(remaining.id), "caseNumber", "case.merge.itself")
                .check(line == remaining.line, "caseNumber", "case.linkOtherLine", remaining.getNumber())
                .check(centreId == remaining.centreId, "caseNumber", "case.numberUnknown")
                .check(!remaining.status.isVoid(), "caseNumber", "case.void", remaining.getNumber(), remaining.status)
                .check(
                        !status.isOpen() || remaining.status != CaseStatus.CLOSED,
                        "caseNumber",
                        "case.merge.closed",
                        remaining.getNumber());
        problems.throwIfAny();
    }

    /** A contact is about one case: it leaves this one before it comes to the other. */
    Set<Long> handOverContacts() {
        Set<Long> handed = contacts.stream().map(CaseContact::getContactId).collect(Collectors.toSet());
        contacts.clear();
        return handed;
    }

    /**
     * Takes over from a double what this case does not have: people it does not know yet, contacts, the day of the first
     * referral. The double keeps what it says of its people, to be read.
     *
     * @return what came, or nothing if nobody did
     */
    Optional<CaseChange> takeOver(InterventionCase merged, MergeForm form, Set<Long> contactIds, Act act) {
        int before = children.size() + offenders.size();
        merged.children.stream()
                .filter(form::isOneMore)
                .forEach(child -> children.add(CaseChild.copy(children.size(), child)));
        merged.offenders.stream()
                .filter(form::isOneMore)
                .forEach(offender -> offenders.add(new CaseOffender(offender)));
        contactIds.forEach(contactId -> contacts.add(new CaseContact(contactId, act)));
        if (merged.firstReferredDay != null
                && (firstReferredDay == null || merged.firstReferredDay.isBefore(firstReferredDay))) {
            firstReferredDay = merged.firstReferredDay;
        }
        int came = children.size() + offenders.size() - before;
        return came == 0
                ? Optional.empty()
                : Optional.of(new CaseChange(id, CaseField.PEOPLE, merged.getNumber(), came, null, act));
    }

    /** All that a move lacks is told at once. */
    private static void checkTold(CaseMove move, String reason, String newOutcome) {
        Problems problems = new Problems();
        boolean ended = newOutcome != null && !newOutcome.isBlank();
        problems.check(ended || !move.isClosing(), "outcome", "case.outcomeNeeded");
        boolean explained = reason != null && !reason.isBlank();
        problems.check(explained || !move.isReasonNeeded(), "reason", "lifecycle.reasonNeeded", move);
        problems.check(explained || !move.isTelling(), "reason", "case.step.toldNeeded");
        problems.throwIfAny();
    }

    void assess(Risk found, String reasons, Act act) {
        checkOpen();
        assessments.add(new RiskAssessment(found, reasons, act));
        risk = found;
    }

    CaseChild addChild(CaseChildForm form, Age checkedAge) {
        checkOpen();
        CaseChild child = new CaseChild(children.size());
        child.fill(form, checkedAge);
        children.add(child);
        return child;
    }

    void changeChild(long childId, CaseChildForm form, Age checkedAge) {
        checkOpen();
        presentChild(childId).fill(form, checkedAge);
    }

    /** What is known of a child, to be changed. */
    CaseChildForm childForm(long childId) {
        return presentChild(childId).asForm();
    }

    private CaseChild presentChild(long childId) {
        return child(childId).orElseThrow(() -> new BusinessException("record.changedMeanwhile"));
    }

    void addOffender(OffenderForm form) {
        checkOpen();
        offenders.add(new CaseOffender(form));
    }

    CaseAction act(String kind, String text, Instant happenedAt, Act act) {
        checkStands();
        return new CaseAction(id, kind, text, happenedAt, act);
    }

    CaseChange assign(Long userId, Act act) {
        return handOver(userId, null, act);
    }

    /** @param reason why somebody else leads it, or null */
    CaseChange handOver(Long userId, String reason, Act act) {
        checkOpen();
        CaseChange change = new CaseChange(id, CaseField.ASSIGNEE, assignedTo, userId, reason, act);
        assignedTo = userId;
        return change;
    }

    /** Who leads it, to be changed. */
    public AssignmentForm assignment() {
        return AssignmentForm.of(assignedTo);
    }

    /** What was concluded last, which the next conclusion takes the place of. */
    public AssessmentForm lastAssessment() {
        AssessmentForm form = new AssessmentForm();
        assessments.stream().max(Comparator.comparing(RiskAssessment::getAt)).ifPresent(last -> {
            form.setRisk(last.getRisk());
            form.setReasons(last.getReasons());
        });
        return form.asRead();
    }

    /** How it is classified, to be put right. */
    public ClassificationForm classification() {
        ClassificationForm form = new ClassificationForm();
        form.setType(type);
        form.setUrgency(urgency);
        form.setProvinceId(provinceId);
        return form.asRead();
    }

    /** Puts right how the case is classified; what stood there stays on the timeline with the reason. */
    List<CaseChange> correct(String newType, Urgency newUrgency, Integer newProvinceId, String reason, Act act) {
        checkStands();
        List<CaseChange> changes = new ArrayList<>();
        if (!Objects.equals(type, newType)) {
            changes.add(new CaseChange(id, CaseField.TYPE, type, newType, reason, act));
            type = newType;
        }
        if (urgency != newUrgency) {
            changes.add(new CaseChange(id, CaseField.URGENCY, urgency, newUrgency, reason, act));
            urgency = newUrgency;
            emergencySince = null;
        }
        if (!Objects.equals(provinceId, newProvinceId)) {
            changes.add(new CaseChange(id, CaseField.PROVINCE, provinceId, newProvinceId, reason, act));
            provinceId = newProvinceId;
            communeId = null;
        }
        return changes;
    }

    /** Only the first referral sent counts for the day a case was referred. */
    void referred(LocalDate day) {
        if (firstReferredDay == null) {
            firstReferredDay = day;
        }
    }

    void checkOpen() {
        checkStands();
        if (!status.isOpen()) {
            throw new BusinessException("case.closed");
        }
    }

    private void checkStands() {
        if (status.isVoid()) {
            throw new BusinessException("case.void", getNumber(), status);
        }
    }

    /** What figures count of it; nothing (null) once it is merged or annulled. */
    public CaseFacts facts() {
        if (status.isVoid()) {
            return null;
        }
        return new CaseFacts(
                line,
                centreId,
                openedDay,
                source,
                type,
                provinceId,
                children.stream().map(child -> child.facts(openedDay)).toList(),
                firstReferredDay,
                closedDay,
                outcome);
    }

    /** What it can be found by. */
    SearchTokens searchTokens() {
        SearchTokens tokens = new SearchTokens(Sealing.current()).words(summary).words(incidentAddress);
        children.forEach(child -> tokens.person(child.getName()).all(child));
        offenders.forEach(tokens::all);
        return tokens;
    }

    public boolean isAssignedTo(Long userId) {
        return userId != null && userId.equals(assignedTo);
    }

    public Optional<CaseChild> child(long childId) {
        return children.stream().filter(child -> child.getId() == childId).findFirst();
    }

    /** The assessment that stands: the last one. */
    public RiskAssessment getLastAssessment() {
        return assessments.isEmpty() ? null : assessments.get(assessments.size() - 1);
    }

    public String getNumber() {
        return RecordKind.CASE.number(openedAt, id);
    }

    public Long getId() {
        return id;
    }

    public Line getLine() {
        return line;
    }

    public int getCentreId() {
        return centreId;
    }

    public CaseStatus getStatus() {
        return status;
    }

    public Channel getSource() {
        return source;
    }

    public String getType() {
        return type;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    /** When it became an emergency by what came later; null if it was one from the beginning, or is none. */
    public Instant getEmergencySince() {
        return emergencySince;
    }

    public Risk getRisk() {
        return risk;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public Integer getCommuneId() {
        return communeId;
    }

    public String getIncidentAddress() {
        return incidentAddress;
    }

    public String getSummary() {
        return summary;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public LocalDate getOpenedDay() {
        return openedDay;
    }

    public Long getOpenedBy() {
        return openedBy;
    }

    public Long getAssignedTo() {
        return assignedTo;
    }

    public LocalDate getFirstReferredDay() {
        return firstReferredDay;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getOutcome() {
        return outcome;
    }

    /** The case that goes on for this one, or null. */
    public Long getMergedInto() {
        return mergedInto;
    }

    public List<CaseChild> getChildren() {
        return children;
    }

    public List<CaseOffender> getOffenders() {
        return offenders;
    }

    public List<RiskAssessment> getAssessments() {
        return assessments;
    }

    public Set<CaseContact> getContacts() {
        return contacts;
    }

    public int getVersion() {
        return version;
    }
}
