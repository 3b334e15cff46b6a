package vn.hotline.contact.arrival;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.regex.Pattern;

/** Somebody on duty: what she does since when, and at which extension of her centre's exchange she sits. */
@Entity
@Table(name = "presence")
public class Presence {

    /** What is dialled at an exchange, or the name it knows somebody by. */
    private static final Pattern EXTENSION = Pattern.compile("[0-9A-Za-z*#._-]{1,20}");

    @Id
    private Long userId;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private PresenceState state = PresenceState.FREE;

    private Instant since;
    private Instant heardAt;
    private String extension;

    @Version
    private int version;

    protected Presence() {}

    Presence(long userId, int centreId, Instant since) {
        this.userId = userId;
        this.centreId = centreId;
        this.since = since;
        this.heardAt = since;
    }

    static boolean isExtension(String text) {
        return EXTENSION.matcher(text).matches();
    }

    /** The time runs from when she began to do it. */
    void become(PresenceState now, Instant at) {
        if (state != now) {
            state = now;
            since = at;
        }
    }

    void sitAt(String number) {
        extension = number;
    }

    /** On duty again, maybe in another centre: an extension is one of its exchange. */
    void begin(int centre, Instant at) {
        if (centreId != centre) {
            centreId = centre;
            extension = null;
        }
        state = PresenceState.FREE;
        since = at;
        heardAt = at;
    }

    public Long getUserId() {
        return userId;
    }

    public int getCentreId() {
        return centreId;
    }

    public PresenceState getState() {
        return state;
    }

    public Instant getSince() {
        return since;
    }

    /** Null if no telephone is hers. */
    public String getExtension() {
        return extension;
    }
}
