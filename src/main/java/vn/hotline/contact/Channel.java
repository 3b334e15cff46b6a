package vn.hotline.contact;

import java.util.Set;
import vn.hotline.kernel.Labelled;

/**
 * The way a contact reached the hotline: what its icon is, in which line of the published figures it counts, and which
 * fields of {@link ContactContent} a record has to say of where it comes from.
 */
public enum Channel implements Labelled {
    PHONE("phone", PublishedLine.CALLS),
    APP("app", PublishedLine.APP_AND_ZALO),
    ZALO("zalo", PublishedLine.APP_AND_ZALO),
    PRESS_SOCIAL("news", PublishedLine.READ_ELSEWHERE, "sourceLink"),
    OFFICIAL_LETTER("mail", PublishedLine.READ_ELSEWHERE, "letterNumber", "letterDate"),
    PETITION("doc", PublishedLine.READ_ELSEWHERE, "letterDate"),
    IN_PERSON("user", PublishedLine.OTHER_DIRECT),
    WEB_FORM("monitor", PublishedLine.OTHER_DIRECT),
    FANPAGE("users", PublishedLine.OTHER_DIRECT);

    private final String icon;
    private final PublishedLine published;
    private final Set<String> asked;

    Channel(String icon, PublishedLine published, String... asked) {
        this.icon = icon;
        this.published = published;
        this.asked = Set.of(asked);
    }

    public String getIcon() {
        return icon;
    }

    public PublishedLine getPublished() {
        return published;
    }

    /** Names of the fields that say where a record of this channel comes from: none of them may be missing. */
    public Set<String> getAsked() {
        return asked;
    }

    /** Whether a record of this channel has to say it. */
    public boolean asks(String field) {
        return asked.contains(field);
    }

    /** Somebody turned to the hotline, which did not read it elsewhere: published as one sum. */
    public boolean isDirect() {
        return published != PublishedLine.READ_ELSEWHERE;
    }
}
