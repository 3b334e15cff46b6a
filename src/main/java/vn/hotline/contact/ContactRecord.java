package vn.hotline.contact;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;
import vn.hotline.platform.reference.CodeList;

/**
 * What is kept of a contact: for which helpline and centre it is, when it came, from whom, and all that was told. Only the
 * verbs of {@link Contact} change it.
 */
@MappedSuperclass
public abstract class ContactRecord extends ContactContent {

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;
    private Instant receivedAt;
    private LocalDate receivedDay;

    private byte[] callerNumberToken;

    @ElementCollection
    @CollectionTable(name = "contact_code", joinColumns = @JoinColumn(name = "contact_id"))
    private Set<ContactCode> codes = new HashSet<>();

    /** Whom it is known to be from beside the number. */
    @ElementCollection
    @CollectionTable(name = "contact_account", joinColumns = @JoinColumn(name = "contact_id"))
    private Set<ContactAccount> accounts = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "contact_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<ContactChild> children = new ArrayList<>();

    protected ContactRecord() {}

    ContactRecord(Helpline line, int centreId, Channel channel, Instant receivedAt) {
        this.line = line;
        this.centreId = centreId;
        setChannel(channel);
        came(receivedAt);
    }

    /** Another moment than the one it was opened with. */
    void came(Instant at) {
        receivedAt = at;
        receivedDay = Days.dayOf(at);
    }

    /** What the form says of whom it is from. */
    void callerIs(String number, String zaloId) {
        setCallerNumber(PhoneNumber.kept(number));
        setCallerZaloId(zaloId);
        callerNumberToken = SearchTokens.ofCallerNumber(Sealing.current(), number);
        account(IdentifierKind.ZALO, Identifier.zalo(zaloId));
    }

    /** What its channel knows the caller by, which nobody types. */
    void comesBy(Identifier account) {
        account(account.getKind(), Optional.of(account));
    }

    private void account(IdentifierKind kind, Optional<Identifier> known) {
        Optional<ContactAccount> account = known.map(ContactAccount::of);
        accounts.removeIf(one -> one.kind() == kind && !account.equals(Optional.of(one)));
        account.ifPresent(accounts::add);
    }

    void fill(ContactForm told) {
        Channel before = getChannel();
        Content.copy(ContactContent.class, told, this);
        if (getChannel() == null) {
            setChannel(before);
        }
        callerIs(told.getCallerNumber(), told.getCallerZaloId());
        if (getUrgency() == null) {
            setUrgency(Urgency.NORMAL);
        }
        codes.clear();
        told.getAbuseForms().forEach(code -> codes.add(ContactCode.form(line, code)));
        fillChildren(told.getChildren());
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

    /** The record as a form, to be corrected. */
    public ContactForm asForm() {
        ContactForm form = new ContactForm();
        Content.copy(ContactContent.class, this, form);
        form.setAbuseForms(new ArrayList<>(getAbuseForms()));
        form.setChildren(children.stream().map(ContactChild::asForm).collect(Collectors.toCollection(ArrayList::new)));
        return form.asRead();
    }

    /** What its content can be found by. */
    SearchTokens searchTokens() {
        SearchTokens tokens = new SearchTokens(Sealing.current()).all(this);
        children.forEach(tokens::all);
        return tokens;
    }

    /** By all of which its caller is known again. */
    public List<Identifier> identifiers() {
        return Stream.concat(Identifier.of(this).stream(), untyped().stream()).toList();
    }

    /** What its channel knows the caller by and no form says. */
    List<Identifier> untyped() {
        return accounts.stream()
                .filter(account -> account.kind() == IdentifierKind.APP)
                .map(ContactAccount::identifier)
                .toList();
    }

    public List<String> getAbuseForms() {
        return codes.stream().map(ContactCode::getCode).sorted().toList();
    }

    /** The list the forms of harm are taken from. */
    public CodeList getFormsList() {
        return ContactCode.formsOf(line);
    }

    public Helpline getLine() {
        return line;
    }

    public int getCentreId() {
        return centreId;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public LocalDate getReceivedDay() {
        return receivedDay;
    }

    public List<ContactChild> getChildren() {
        return children;
    }
}
