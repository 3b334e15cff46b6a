package vn.hotline.kernel.form;

import java.time.Instant;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.RecordKind;

/**
 * The record was changed after the page that is saved was opened. It carries both versions; nothing was changed. Pages
 * let the person choose field by field, everybody else is told {@code record.changedMeanwhile}.
 */
public class StaleRecord extends BusinessException {

    private final RecordKind kind;
    private final Long id;
    private final String name;
    private final Versioned mine;
    private final Versioned stored;
    private Long by;
    private Instant at;

    StaleRecord(RecordKind kind, Long id, String name, Versioned mine, Versioned stored) {
        super("record.changedMeanwhile");
        this.kind = kind;
        this.id = id;
        this.name = name;
        this.mine = mine;
        this.stored = stored;
    }

    /** For records whose last change the trail does not tell. */
    public StaleRecord changedBy(Long userId, Instant when) {
        by = userId;
        at = when;
        return this;
    }

    public RecordKind getKind() {
        return kind;
    }

    /** Null for what has no id of its own. */
    public Long getId() {
        return id;
    }

    /** What people call it where it has no number; else null. */
    public String getName() {
        return name;
    }

    /** The form that was to be saved, as the page has it. */
    public Versioned getMine() {
        return mine;
    }

    public Versioned getStored() {
        return stored;
    }

    /** Who changed it, or null if only the trail knows. */
    public Long getBy() {
        return by;
    }

    public Instant getAt() {
        return at;
    }
}
