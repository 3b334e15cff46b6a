package vn.hotline.contact.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.IdentifierKind;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.sealing.Sealed;

/** One of those by which a flagged caller is known. */
@Entity
@Table(name = "caller_flag_identifier")
public class FlaggedIdentifier extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private IdentifierKind kind;

    @Sealed
    @Column(name = "value")
    private String value;

    private byte[] token;

    protected FlaggedIdentifier() {}

    FlaggedIdentifier(Identifier of) {
        kind = of.getKind();
        value = of.getValue();
        token = of.token();
    }

    boolean is(Identifier other) {
        return other.tokens().stream().anyMatch(one -> Arrays.equals(one, token));
    }

    public IdentifierKind getKind() {
        return kind;
    }

    /** Null of an installation of the app, which says nothing to people. */
    public String getValue() {
        return value;
    }
}
