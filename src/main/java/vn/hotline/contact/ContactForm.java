package vn.hotline.contact;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/**
 * Form 01 as it is being typed, in the words of the person who types: ages, numbers and names may be half finished.
 * A draft keeps it whole; finalising checks it and makes it a record.
 */
@Words("contact.")
public class ContactForm extends RecordForm {

    private Channel channel;
    private ContactLevel level;
    private Urgency urgency;

    @Size(max = Limits.NARRATIVE)
    private String narrative;

    @Shown(as = Shown.As.CODE, lists = "INTERVENTION_TYPE")
    private String interventionType;

    @Shown(as = Shown.As.CODE, lists = "OFFENDER_RELATION")
    private String offenderRelation;

    @Shown(as = Shown.As.CODE, lists = "SETTING")
    private String setting;

    @Shown(as = Shown.As.CODE, lists = "CONTACT_REASON")
    private String reason;

    @Shown(as = Shown.As.PROVINCE)
    private Integer provinceId;

    @Shown(as = Shown.As.COMMUNE)
    private Integer communeId;

    @Size(max = Limits.ADDRESS)
    private String incidentAddress;

    private boolean anonymous;

    @Size(max = Limits.NAME)
    private String callerName;

    @Size(max = Limits.CALLER_NUMBER)
    private String callerNumber;

    @Size(max = Limits.NUMBER)
    private String callerZaloId;

    @Size(max = Limits.ADDRESS)
    private String callerAddress;

    @Shown(as = Shown.As.CODE, lists = "CALLER_KIND")
    private String callerKind;

    @Size(max = Limits.NUMBER)
    private String callerIdentityNumber;

    @Shown(as = Shown.As.CODE, lists = "LEGAL_BASIS")
    private String legalBasis;

    @Shown(
            as = Shown.As.CODE,
            lists = {"ABUSE_FORM", "TRAFFICKING_FORM"})
    private List<String> abuseForms = new ArrayList<>();

    private List<ChildForm> children = new ArrayList<>(List.of(new ChildForm()));

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

    public List<String> getAbuseForms() {
        return abuseForms;
    }

    public void setAbuseForms(List<String> abuseForms) {
        this.abuseForms = abuseForms == null ? new ArrayList<>() : abuseForms;
    }

    public List<ChildForm> getChildren() {
        return children;
    }

    public void setChildren(List<ChildForm> children) {
        this.children = children == null ? new ArrayList<>() : children;
    }
}
