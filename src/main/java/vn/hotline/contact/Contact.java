package vn.hotline.contact;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;
import vn.hotline.platform.record.CentreRecord;
import vn.hotline.platform.record.Numbered;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.security.Role;

/**
 * One time somebody reached the hotline: a call, a notice through the app or Zalo, a letter, a report in the press.
 *
 * <p>It begins as a draft the moment it is opened, so that it cannot be lost. Most contacts are not worth recording and
 * are dismissed with a disposition. The others are finalised with a level and become the record that counselling,
 * interventions and figures stand on; from then on a correction is the only change, and it keeps what stood there. A
 * contact that should never have been recorded is annulled: it stays to be read and counts for nothing.
 */
@Entity
@Numbered(RecordKind.CONTACT)
public class Contact implements CentreRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = RecordKind.DRAWN_AT_ONCE)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Line line;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private ContactStatus status = ContactStatus.DRAFT;

    private Instant receivedAt;
    private LocalDate receivedDay;
    private Long handledBy;
    private Long apiClientId;
    private Instant finalisedAt;

    @Enumerated(EnumType.STRING)
    private ContactLevel level;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String legalBasis;
    private boolean anonymous;
    private String callerKind;

    @Sealed
    @Column(name = "caller_name")
    private String callerName;

    @Sealed
    @Column(name = "caller_number")
    private String callerNumber;

    private byte[] callerNumberToken;

    @Sealed
    @Column(name = "caller_zalo_id")
    private String callerZaloId;

    @Sealed
    @Column(name = "caller_address")
    private String callerAddress;

    @Sealed
    @Column(name = "caller_identity_number")
    private String callerIdentityNumber;

    @Sealed
    @Column(name = "incident_address")
    private String incidentAddress;

    @Sealed
    @Column(name = "narrative")
    private String narrative;

    private Integer provinceId;
    private Integer communeId;
    private String interventionType;
    private String setting;
    private String offenderRelation;
    private String reason;

    @ElementCollection
    @CollectionTable(name = "contact_code", joinColumns = @JoinColumn(name = "contact_id"))
    private Set<ContactCode> codes = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "contact_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<ContactChild> children = new ArrayList<>();

    @Version
    private int version;

    protected Contact() {}

    private Contact(Line line, int centreId, Channel channel, Instant receivedAt) {
        this.line = line;
        this.centreId = centreId;
        this.channel = channel;
        this.receivedAt = receivedAt;
        this.receivedDay = Days.dayOf(receivedAt);
    }

    /** A contact an operator begins to take. */
    static Contact taken(Line line, int centreId, Channel channel, Act act) {
        Contact contact = new Contact(line, centreId, channel, act.at());
        contact.handledBy = act.userId();
        return contact;
    }

    /** A contact that a program passes on. */
    static Contact passedOn(Line line, int centreId, Channel channel, Instant receivedAt, Long apiClientId) {
        Contact contact = new Contact(line, centreId, channel, receivedAt);
        contact.apiClientId = apiClientId;
        return contact;
    }

    void callerIs(String number) {
        callerNumber = PhoneNumber.kept(number);
        callerNumberToken = SearchTokens.ofCallerNumber(Sealing.current(), number);
    }

    /** The operator chose another way than the one it was opened with. */
    void changeChannel(Channel chosen) {
        if (chosen != null) {
            channel = chosen;
        }
    }

    StatusChange dismiss(Disposition why, Act act) {
        StatusChange change = move(ContactMove.DISMISS, null, act);
        disposition = why;
        finalisedAt = act.at();
        return change;
    }

    StatusChange undoDismissal(Act act) {
        StatusChange change = move(ContactMove.UNDO_DISMISSAL, null, act);
        disposition = null;
        finalisedAt = null;
        return change;
    }

    /** @param checked what was typed, after {@link ContactCheck} */
    StatusChange finalise(ContactForm checked, Act act) {
        StatusChange change = move(ContactMove.FINALISE, null, act);
        fill(checked);
        finalisedAt = act.at();
        return change;
    }

    /**
     * A contact that is passed on is whole: it is a record, or dismissed, from its first moment and never a draft.
     *
     * @param checked its content, after {@link ContactCheck}
     * @param why null for a record
     */
    void arrive(ContactForm checked, Disposition why, Act act) {
        fill(checked);
        status = why == null ? ContactStatus.FINALISED : ContactStatus.DISMISSED;
        disposition = why;
        finalisedAt = act.at();
    }

    /**
     * Somebody else goes on taking it.
     *
     * @param reason why, and from whom to whom
     */
    StatusChange handTo(Long userId, String reason, Act act) {
        StatusChange change = move(ContactMove.HAND_OVER, reason, act);
        handledBy = userId;
        return change;
    }

    /** It was a test, or the same call recorded twice: all it said stays, and it counts for nothing. */
    StatusChange annul(String why, Act act) {
        return move(ContactMove.ANNUL, why, act);
    }

    private StatusChange move(ContactMove move, String why, Act act) {
        StatusChange change = StatusChange.of(RecordKind.CONTACT, id, status, move, why, act);
        status = move.getTo();
        return change;
    }

    void fill(ContactForm form) {
        level = form.getLevel();
        urgency = form.getUrgency() == null ? Urgency.NORMAL : form.getUrgency();
        narrative = form.getNarrative();
        interventionType = form.getInterventionType();
        offenderRelation = form.getOffenderRelation();
        setting = form.getSetting();
        reason = form.getReason();
        provinceId = form.getProvinceId();
        communeId = form.getCommuneId();
        incidentAddress = form.getIncidentAddress();
        anonymous = form.isAnonymous();
        callerName = form.getCallerName();
        callerIs(form.getCallerNumber());
        callerZaloId = form.getCallerZaloId();
        callerAddress = form.getCallerAddress();
        callerKind = form.getCallerKind();
        callerIdentityNumber = form.getCallerIdentityNumber();
        legalBasis = form.getLegalBasis();
        codes.clear();
        form.getAbuseForms().forEach(code -> codes.add(ContactCode.form(line, code)));
        fillChildren(form.getChildren());
    }

    private void fillChildren(List<ChildForm> forms) {
        while (children.size() > forms.size()) {
            children.remove(children.size() - 1);
        }
        for (int i = 0; i < forms.size(); i++) {
            if (i == children.size()) {
                children.add(new ContactChild(i));
            }
            children.get(i).fill(forms.get(i), Age.parse(forms.get(i).getAge(), "age", receivedDay));
        }
    }

    /** By which way it came, to be put right. */
    public ChannelForm channelForm() {
        ChannelForm form = new ChannelForm();
        form.setChannel(channel);
        return form.asRead();
    }

    /** The record as a form, to be corrected. */
    public ContactForm asForm() {
        ContactForm form = new ContactForm();
        form.setChannel(channel);
        form.setLevel(level);
        form.setUrgency(urgency);
        form.setNarrative(narrative);
        form.setInterventionType(interventionType);
        form.setOffenderRelation(offenderRelation);
        form.setSetting(setting);
        form.setReason(reason);
        form.setProvinceId(provinceId);
        form.setCommuneId(communeId);
        form.setIncidentAddress(incidentAddress);
        form.setAnonymous(anonymous);
        form.setCallerName(callerName);
        form.setCallerNumber(callerNumber);
        form.setCallerZaloId(callerZaloId);
        form.setCallerAddress(callerAddress);
        form.setCallerKind(callerKind);
        form.setCallerIdentityNumber(callerIdentityNumber);
        form.setLegalBasis(legalBasis);
        form.setAbuseForms(new ArrayList<>(getAbuseForms()));
        form.setChildren(children.stream().map(Contact::asForm).collect(Collectors.toCollection(ArrayList::new)));
        return form.asRead();
    }

    private static ChildForm asForm(ContactChild child) {
        ChildForm form = new ChildForm();
        form.setName(child.getName());
        form.setAge(child.getAge().typed());
        form.setSex(child.getSex());
        form.setIdentityNumber(child.getIdentityNumber());
        form.setCondition(child.getCondition());
        form.setFamily(child.getFamily());
        form.setCircumstances(new ArrayList<>(child.getCircumstances()));
        return form;
    }

    /** What figures count of it, or null while it is a draft and once it is annulled. */
    @Override
    public ContactFacts facts() {
        return status == ContactStatus.DRAFT || status.isVoid()
                ? null
                : new ContactFacts(
                        line, centreId, receivedDay, channel, level, disposition, provinceId, callerKind, reason);
    }

    /** Nothing else of what was closed quickly or annulled is searched; a draft is its writer's. */
    @Override
    public Set<ByteBuffer> words() {
        return status == ContactStatus.FINALISED ? searchTokens().tokens() : Set.of();
    }

    /** A program is not shown what somebody is still writing. */
    @Override
    public boolean isShownTo(Role role) {
        return status != ContactStatus.DRAFT || role != Role.API_CLIENT;
    }

    /** What its content can be found by. */
    SearchTokens searchTokens() {
        SearchTokens tokens = new SearchTokens(Sealing.current())
                .words(callerName)
                .words(callerAddress)
                .words(incidentAddress)
                .words(narrative)
                .words(callerZaloId)
                .number(callerZaloId)
                .number(callerNumber)
                .number(callerIdentityNumber);
        children.forEach(child -> tokens.words(child.getName()).number(child.getIdentityNumber()));
        return tokens;
    }

    public String getNumber() {
        return RecordKind.CONTACT.number(receivedAt, id);
    }

    public List<String> getAbuseForms() {
        return codes.stream().map(ContactCode::getCode).sorted().toList();
    }

    /** The list the forms of harm are taken from. */
    public CodeList getFormsList() {
        return ContactCode.formsOf(line);
    }

    @Override
    public Long getId() {
        return id;
    }

    public Line getLine() {
        return line;
    }

    @Override
    public int getCentreId() {
        return centreId;
    }

    public Channel getChannel() {
        return channel;
    }

    public ContactStatus getStatus() {
        return status;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public LocalDate getReceivedDay() {
        return receivedDay;
    }

    public Long getHandledBy() {
        return handledBy;
    }

    public Long getApiClientId() {
        return apiClientId;
    }

    public Instant getFinalisedAt() {
        return finalisedAt;
    }

    public ContactLevel getLevel() {
        return level;
    }

    public Disposition getDisposition() {
        return disposition;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public String getCallerKind() {
        return callerKind;
    }

    public String getCallerName() {
        return callerName;
    }

    public String getCallerNumber() {
        return callerNumber;
    }

    public String getCallerZaloId() {
        return callerZaloId;
    }

    public String getCallerAddress() {
        return callerAddress;
    }

    public String getCallerIdentityNumber() {
        return callerIdentityNumber;
    }

    public String getIncidentAddress() {
        return incidentAddress;
    }

    public String getNarrative() {
        return narrative;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public Integer getCommuneId() {
        return communeId;
    }

    public String getInterventionType() {
        return interventionType;
    }

    public String getSetting() {
        return setting;
    }

    public String getOffenderRelation() {
        return offenderRelation;
    }

    public String getReason() {
        return reason;
    }

    public List<ContactChild> getChildren() {
        return children;
    }

    public int getVersion() {
        return version;
    }
}
