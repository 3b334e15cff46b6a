package vn.hotline.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;

/** An account by which the caller of a contact is known beside a number. The account itself cannot be read from it. */
@Embeddable
public class ContactAccount {

    @Enumerated(EnumType.STRING)
    private IdentifierKind kind;

    private byte[] token;

    protected ContactAccount() {}

    static ContactAccount of(Identifier identifier) {
        ContactAccount account = new ContactAccount();
        account.kind = identifier.getKind();
        account.token = identifier.token();
        return account;
    }

    Identifier identifier() {
        return Identifier.ofToken(kind, token);
    }

    IdentifierKind kind() {
        return kind;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactAccount that && kind == that.kind && Arrays.equals(token, that.token);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Arrays.hashCode(token);
    }
}
