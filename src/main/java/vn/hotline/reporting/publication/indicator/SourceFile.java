package vn.hotline.reporting.publication.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.sealing.Sealed;

/** The document a value was taken from, as it was handed in. Sealed, since letters name people. */
@Entity
@Immutable
@Table(name = "indicator_file")
public class SourceFile extends BaseEntity {

    private long valueId;

    @Enumerated(EnumType.STRING)
    private SourceFileKind kind;

    @Sealed
    @Column(name = "name")
    private String name;

    /** As text, which is what is sealed. */
    @Sealed
    @Column(name = "content")
    private String content;

    private long keptBy;
    private Instant keptAt;

    protected SourceFile() {}

    SourceFile(long valueId, SourceFileKind kind, String name, byte[] content, Stamp stamp) {
        this.valueId = valueId;
        this.kind = kind;
        this.name = name;
        this.content = Base64.getEncoder().encodeToString(content);
        this.keptBy = stamp.userId();
        this.keptAt = stamp.at();
    }

    public long getValueId() {
        return valueId;
    }

    public SourceFileKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public byte[] getContent() {
        return Base64.getDecoder().decode(content);
    }
}
