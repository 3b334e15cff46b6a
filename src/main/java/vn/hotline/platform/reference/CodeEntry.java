package vn.hotline.platform.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;

/** One entry of a code list. It is never deleted, since records refer to it; it is only no longer offered. */
@Entity
@Table(name = "code_entry")
@IdClass(CodeEntry.Key.class)
@Numbered(RecordKind.CODE)
public class CodeEntry implements Serializable, Changeable {

    public static class Key implements Serializable {
        private CodeList list;
        private String code;

        protected Key() {}

        public Key(CodeList list, String code) {
            this.list = list;
            this.code = code;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && list == that.list && code.equals(that.code);
        }

        @Override
        public int hashCode() {
            return 31 * list.hashCode() + code.hashCode();
        }
    }

    @Id
    @Enumerated(EnumType.STRING)
    private CodeList list;

    @Id
    private String code;

    private String labelVi;
    private String labelEn;
    private int position;
    private boolean active = true;

    protected CodeEntry() {}

    public CodeEntry(CodeList list, String code, int position) {
        this.list = list;
        this.code = code;
        this.position = position;
    }

    public void relabel(String vietnamese, String english, int newPosition, boolean offered) {
        labelVi = vietnamese;
        labelEn = english;
        position = newPosition;
        active = offered;
    }

    public String label(String language) {
        return "en".equals(language) ? labelEn : labelVi;
    }

    /** Its list and code are its id. */
    @Override
    public Long getId() {
        return null;
    }

    @Override
    public String called() {
        return labelVi;
    }

    public CodeList getList() {
        return list;
    }

    public String getCode() {
        return code;
    }

    public String getLabelVi() {
        return labelVi;
    }

    public String getLabelEn() {
        return labelEn;
    }

    public int getPosition() {
        return position;
    }

    public boolean isActive() {
        return active;
    }
}
