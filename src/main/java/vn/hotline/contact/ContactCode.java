package vn.hotline.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.reference.CodeList;

/** One of several codes of a list on a contact. */
@Embeddable
public class ContactCode {

    @Enumerated(EnumType.STRING)
    private CodeList list;

    private String code;

    protected ContactCode() {}

    /** Harm is told by other words on the line against trafficking. */
    public static CodeList formsOf(Helpline line) {
        return line == Helpline.TRAFFICKING ? CodeList.TRAFFICKING_FORM : CodeList.ABUSE_FORM;
    }

    static ContactCode form(Helpline line, String code) {
        ContactCode entry = new ContactCode();
        entry.list = formsOf(line);
        entry.code = code;
        return entry;
    }

    public String getCode() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactCode that && list == that.list && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return 31 * list.hashCode() + code.hashCode();
    }
}
