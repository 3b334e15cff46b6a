package vn.hotline.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;
import vn.hotline.kernel.sealing.Sealed;

/** What one of two people wrote in a field where the other's version was chosen. Written once. */
@Entity
@Immutable
@Table(name = "unchosen_version")
public class UnchosenVersion extends StampedRow {

    /** Whose field it is: a record by its id, or one without an id by its name. */
    public record Of(RecordKind kind, Long id, String name) implements Serializable {}

    /**
     * @param label bundle key of the field's name
     * @param part which child of the record, from 1; 0 for the record itself
     * @param value in words, as both versions stood side by side
     * @param by who wrote it, null for a program
     */
    public record Version(String label, int part, String value, Long by, Instant at) {}

    @Enumerated(EnumType.STRING)
    private RecordKind recordKind;

    private Long recordId;
    private String recordName;
    private String field;
    private int part;

    @Sealed
    @Column(name = "value")
    private String value;

    private Long writtenBy;
    private Instant writtenAt;

    protected UnchosenVersion() {}

    UnchosenVersion(Of record, Version version, Stamp stamp) {
        super(stamp);
        recordKind = record.kind();
        recordId = record.id();
        recordName = record.name();
        field = version.label();
        part = version.part();
        value = version.value();
        writtenBy = version.by();
        writtenAt = version.at();
    }

    /** Null where the page it stands on is about the record. */
    public String getRecordName() {
        return recordName;
    }

    public String getField() {
        return field;
    }

    public int getPart() {
        return part;
    }

    public String getValue() {
        return value;
    }

    public Long getWrittenBy() {
        return writtenBy;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }
}
