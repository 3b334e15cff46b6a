package vn.hotline.handbook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;
import vn.hotline.kernel.form.Difference;

/** Something an entry of the handbook said, what it says now, and who changed it when. Written once. */
@Entity
@Immutable
@Table(name = "handbook_change")
public class HandbookChange extends StampedRow {

    @Enumerated(EnumType.STRING)
    private RecordKind kind;

    private long entryId;
    private String field;
    private String oldValue;
    private String newValue;

    protected HandbookChange() {}

    HandbookChange(RecordKind kind, long entryId, Difference change, Stamp stamp) {
        super(stamp);
        this.kind = kind;
        this.entryId = entryId;
        this.field = change.path();
        this.oldValue = text(change.stored());
        this.newValue = text(change.mine());
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? null
                    : several.stream().map(Object::toString).sorted().collect(Collectors.joining("\n"));
        }
        return value == null ? null : value.toString();
    }

    public RecordKind getKind() {
        return kind;
    }

    /** Name of an attribute of the entry's form. */
    public String getField() {
        return field;
    }

    public String getOldValue() {
        return oldValue;
    }

    public String getNewValue() {
        return newValue;
    }
}
