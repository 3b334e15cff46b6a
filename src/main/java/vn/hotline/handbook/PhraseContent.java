package vn.hotline.handbook;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Size;
import vn.hotline.contact.ContactLevel;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/**
 * Something that is written again and again, typed and stored: with what the form it is put into says beside it, where
 * nobody has said it yet.
 */
@MappedSuperclass
@Words("handbook.phrase.")
public abstract class PhraseContent extends HandbookContent {

    /** What goes into one message of Zalo. */
    private static final int TEXT = 2_000;

    @Size(max = TITLE)
    private String title;

    @Size(max = TEXT)
    private String text;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    @Shown(as = Shown.As.TOPIC)
    private String topic;

    @Shown(label = "contact.level")
    @Enumerated(EnumType.STRING)
    private ContactLevel level;

    @Shown(label = "contact.urgency")
    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Shown(label = "contact.interventionType", as = Shown.As.CODE, lists = "INTERVENTION_TYPE")
    private String interventionType;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** With its {@link PhraseVariable}s. */
    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Null for both. */
    public Helpline getLine() {
        return line;
    }

    public void setLine(Helpline line) {
        this.line = line;
    }

    /** One of {@link Topics}, or null. */
    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
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

    public String getInterventionType() {
        return interventionType;
    }

    public void setInterventionType(String interventionType) {
        this.interventionType = interventionType;
    }
}
