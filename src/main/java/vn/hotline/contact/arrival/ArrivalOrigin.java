package vn.hotline.contact.arrival;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.IdentifierKind;
import vn.hotline.contact.ToldPlace;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

/** By which way somebody came, to whom, and what was told of it first. Only the verbs of {@link Arrival} change it. */
@MappedSuperclass
public abstract class ArrivalOrigin extends StoredRow {

    private String source;
    private String toldKey;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Sealed
    @Column(name = "caller_number")
    private String callerNumber;

    private byte[] callerNumberToken;

    @Sealed
    @Column(name = "caller_name")
    private String callerName;

    @Enumerated(EnumType.STRING)
    private IdentifierKind accountKind;

    @Sealed
    @Column(name = "account")
    private String account;

    private byte[] accountToken;

    private Integer provinceId;
    private Integer communeId;

    @Sealed
    @Column(name = "first_words")
    private String firstWords;

    protected ArrivalOrigin() {}

    ArrivalOrigin(Arriving told, String toldKey, int centreId) {
        this.source = told.source();
        this.toldKey = toldKey;
        this.line = told.line();
        this.centreId = centreId;
        this.channel = told.channel();
        this.urgency = told.urgency() == null ? Urgency.NORMAL : told.urgency();
        this.callerNumber = fitting(PhoneNumber.keptInDoubt(told.callerNumber()), Limits.CALLER_NUMBER);
        this.callerNumberToken = SearchTokens.ofCallerNumber(Sealing.current(), told.callerNumber());
        this.callerName = fitting(VietnameseText.clean(told.callerName()), Limits.NAME);
        if (told.account() != null) {
            this.accountKind = told.account().getKind();
            this.account = told.account().getValue();
            this.accountToken = told.account().token();
        }
        this.provinceId = told.place().provinceId();
        this.communeId = told.place().communeId();
        this.firstWords = words(told.firstWords());
    }

    private static String words(String said) {
        return fitting(VietnameseText.clean(said), Limits.NARRATIVE);
    }

    /** What an outside program sends is not refused for its length: the whole stands where it is kept by its channel. */
    private static String fitting(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** Of what is said the first is shown to whoever takes it. */
    void says(String said) {
        if (firstWords == null) {
            firstWords = words(said);
        }
    }

    /** Somebody answered in another centre than the one it came to. */
    void goesTo(int otherCentre) {
        centreId = otherCentre;
    }

    /** Somebody holds a telephone and can hang up; messages wait. */
    public boolean isCall() {
        return channel == Channel.PHONE;
    }

    /** What its channel knows her by, or null. */
    Identifier account() {
        return Identifier.account(accountKind, account).orElse(null);
    }

    ToldPlace place() {
        return new ToldPlace(provinceId, communeId);
    }

    /** All that she is known by. */
    public List<Identifier> identifiers() {
        return Identifier.of(callerNumber, accountKind, account);
    }

    /** Null of a hidden number, which is nobody's. */
    byte[] callerNumberToken() {
        return callerNumberToken;
    }

    public String getSource() {
        return source;
    }

    public Helpline getLine() {
        return line;
    }

    public int getCentreId() {
        return centreId;
    }

    public Channel getChannel() {
        return channel;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public String getCallerNumber() {
        return callerNumber;
    }

    public String getCallerName() {
        return callerName;
    }

    public String getFirstWords() {
        return firstWords;
    }
}
