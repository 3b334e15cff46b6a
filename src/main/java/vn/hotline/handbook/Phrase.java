package vn.hotline.handbook;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Content;

/** A phrase of the house, or of one person, whom alone it is shown to. */
@Entity
@Table(name = "handbook_phrase")
@Numbered(RecordKind.PHRASE)
public class Phrase extends PhraseContent implements HandbookEntry<PhraseForm> {

    private Long ownerId;

    @Version
    private int version;

    protected Phrase() {}

    /** @param ownerId null for everybody's */
    Phrase(Long ownerId, PhraseForm form) {
        this.ownerId = ownerId;
        says(form);
    }

    @Override
    public void says(PhraseForm form) {
        Content.copy(PhraseContent.class, form, this);
    }

    @Override
    public PhraseForm asForm() {
        PhraseForm form = new PhraseForm();
        Content.copy(PhraseContent.class, this, form);
        return form.asRead();
    }

    boolean isOf(Long userId) {
        return userId.equals(ownerId);
    }

    public boolean isShared() {
        return ownerId == null;
    }

    @Override
    public String called() {
        return getTitle();
    }
}
