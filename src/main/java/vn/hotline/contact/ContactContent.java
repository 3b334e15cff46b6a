package vn.hotline.contact;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import vn.hotline.kernel.IdentityNumber;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Described;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Searchable;

/**
 * What a contact tells, the fields of Form 01 (Decree 56/2017/ND-CP), as they are typed ({@link ContactForm}) and as they
 * are stored ({@link Contact}). Each is written here once, with all that is to be known of it: whether it is sealed and
 * searched, how long it may be, what its value stands for.
 */
@MappedSuperclass
@Words("contact.")
public abstract class ContactContent implements Serializable {

    /** What a contact says of where it comes from stands together, in the interface as on the form. */
    public static final String SOURCE = "source";

    @Enumerated(EnumType.STRING)
    @Described(needed = true)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Described("Either this or `disposition`; null of a contact that was dismissed.")
    private ContactLevel level;

    @Enumerated(EnumType.STRING)
    @Described("Needed with the levels IN_DEPTH and INTERVENTION.")
    private Urgency urgency;

    @Sealed
    @Column(name = "narrative")
    @Size(max = Limits.NARRATIVE)
    @Searchable(value = Searchable.By.WORDS, told = "contact.section.event")
    @Described(value = "What was told. Needed with a level.", example = "Hỏi thủ tục làm giấy khai sinh cho con.")
    private String narrative;

    @Shown(as = Shown.As.CODE, lists = "INTERVENTION_TYPE")
    @Described(value = "Needed with the level INTERVENTION.", example = "VIOLENCE")
    private String interventionType;

    @Shown(as = Shown.As.CODE, lists = "OFFENDER_RELATION")
    private String offenderRelation;

    @Shown(as = Shown.As.CODE, lists = "SETTING")
    private String setting;

    @Shown(as = Shown.As.CODE, lists = "CONTACT_REASON")
    private String reason;

    @Shown(as = Shown.As.PROVINCE)
    @Described(within = "place", value = "Id of the province here.")
    private Integer provinceId;

    @Shown(as = Shown.As.COMMUNE)
    @Described(within = "place", value = "Id of the commune here.")
    private Integer communeId;

    @Sealed
    @Column(name = "incident_address")
    @Size(max = Limits.ADDRESS)
    @Searchable(Searchable.By.WORDS)
    @Described(within = "place", as = "address")
    private String incidentAddress;

    @Described(
            within = "caller",
            value = "True: name, address and identity number are not stored, even if they are sent.")
    private boolean anonymous;

    @Sealed
    @Column(name = "caller_name")
    @Size(max = Limits.NAME)
    @Searchable(value = Searchable.By.NAME, told = "contact.section.caller")
    @Described(within = "caller", as = "name")
    private String callerName;

    @Sealed
    @Column(name = "caller_number")
    @Size(max = Limits.CALLER_NUMBER)
    @Searchable(Searchable.By.NUMBER)
    @Described(
            within = "caller",
            as = "number",
            value = "As the exchange sends it, an address of its own (sip:) too. One that is hidden (anonymous, 0)"
                    + " is nobody's; digits that cannot be called are kept with a question mark behind them.",
            example = "0900 000 147")
    private String callerNumber;

    @Sealed
    @Column(name = "caller_zalo_id")
    @Size(max = Limits.NUMBER)
    @Searchable({Searchable.By.WORDS, Searchable.By.NUMBER})
    @Described(within = "caller", as = "zaloId", example = "8123")
    private String callerZaloId;

    @Sealed
    @Column(name = "caller_address")
    @Size(max = Limits.ADDRESS)
    @Searchable(Searchable.By.WORDS)
    @Described(within = "caller", as = "address")
    private String callerAddress;

    @Shown(as = Shown.As.CODE, lists = "CALLER_KIND")
    @Described(within = "caller", as = "kind", example = "PARENT_CARER")
    private String callerKind;

    @Sealed
    @Column(name = "caller_identity_number")
    @Size(max = Limits.NUMBER)
    @Searchable(Searchable.By.NUMBER)
    @Described(
            within = "caller",
            as = "identityNumber",
            value = Person.IDENTITY_NUMBER,
            pattern = IdentityNumber.WRITTEN,
            example = "001304000123")
    private String callerIdentityNumber;

    @Shown(as = Shown.As.CODE, lists = "LEGAL_BASIS")
    private String legalBasis;

    @Sealed
    @Column(name = "source_link")
    @Size(max = Limits.LINK)
    @Searchable(Searchable.By.WORDS)
    @Described(
            within = SOURCE,
            as = "link",
            value = "Address of what was read, or the newspaper and its number. Needed of the channel PRESS_SOCIAL.",
            example = "https://example.org/tin/1111")
    private String sourceLink;

    @Sealed
    @Column(name = "letter_number")
    @Size(max = Limits.NUMBER)
    @Searchable(Searchable.By.WORDS)
    @Described(within = SOURCE, value = "Needed of the channel OFFICIAL_LETTER.", example = "1203/UBND-VX")
    private String letterNumber;

    @Described(
            within = SOURCE,
            value = "The day the letter bears. Needed of the channels OFFICIAL_LETTER and PETITION.",
            example = "2026-11-20")
    private LocalDate letterDate;

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public ContactLevel getLevel() {
        return level;
    }

    public void setLevel(ContactLevel level) {
        this.level = level;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public String getNarrative() {
        return narrative;
    }

    public void setNarrative(String narrative) {
        this.narrative = narrative;
    }

    public String getInterventionType() {
        return interventionType;
    }

    public void setInterventionType(String interventionType) {
        this.interventionType = interventionType;
    }

    public String getOffenderRelation() {
        return offenderRelation;
    }

    public void setOffenderRelation(String offenderRelation) {
        this.offenderRelation = offenderRelation;
    }

    public String getSetting() {
        return setting;
    }

    public void setSetting(String setting) {
        this.setting = setting;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public void setProvinceId(Integer provinceId) {
        this.provinceId = provinceId;
    }

    public Integer getCommuneId() {
        return communeId;
    }

    public void setCommuneId(Integer communeId) {
        this.communeId = communeId;
    }

    public String getIncidentAddress() {
        return incidentAddress;
    }

    public void setIncidentAddress(String incidentAddress) {
        this.incidentAddress = incidentAddress;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public String getCallerName() {
        return callerName;
    }

    public void setCallerName(String callerName) {
        this.callerName = callerName;
    }

    public String getCallerNumber() {
        return callerNumber;
    }

    public void setCallerNumber(String callerNumber) {
        this.callerNumber = callerNumber;
    }

    public String getCallerZaloId() {
        return callerZaloId;
    }

    public void setCallerZaloId(String callerZaloId) {
        this.callerZaloId = callerZaloId;
    }

    public String getCallerAddress() {
        return callerAddress;
    }

    public void setCallerAddress(String callerAddress) {
        this.callerAddress = callerAddress;
    }

    public String getCallerKind() {
        return callerKind;
    }

    public void setCallerKind(String callerKind) {
        this.callerKind = callerKind;
    }

    public String getCallerIdentityNumber() {
        return callerIdentityNumber;
    }

    public void setCallerIdentityNumber(String callerIdentityNumber) {
        this.callerIdentityNumber = callerIdentityNumber;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getSourceLink() {
        return sourceLink;
    }

    public void setSourceLink(String sourceLink) {
        this.sourceLink = sourceLink;
    }

    public String getLetterNumber() {
        return letterNumber;
    }

    public void setLetterNumber(String letterNumber) {
        this.letterNumber = letterNumber;
    }

    public LocalDate getLetterDate() {
        return letterDate;
    }

    public void setLetterDate(LocalDate letterDate) {
        this.letterDate = letterDate;
    }
}
