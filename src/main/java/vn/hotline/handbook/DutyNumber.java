package vn.hotline.handbook;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Content;

/** Whom to call in a province, or anywhere, when it cannot wait. */
@Entity
@Table(name = "handbook_number")
@Numbered(RecordKind.DUTY_NUMBER)
public class DutyNumber extends DutyNumberContent implements HandbookEntry<DutyNumberForm> {

    @Version
    private int version;

    protected DutyNumber() {}

    DutyNumber(DutyNumberForm form) {
        says(form);
    }

    @Override
    public void says(DutyNumberForm form) {
        Content.copy(DutyNumberContent.class, form, this);
    }

    @Override
    public DutyNumberForm asForm() {
        DutyNumberForm form = new DutyNumberForm();
        Content.copy(DutyNumberContent.class, this, form);
        return form.asRead();
    }

    /** In the reader's language; in Vietnamese where nobody wrote it in hers. */
    public String nameIn(String language) {
        return "en".equals(language) && getNameEn() != null ? getNameEn() : getName();
    }

    @Override
    public String called() {
        return getName();
    }
}
