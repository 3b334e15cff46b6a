package vn.hotline.handbook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Content;

/** What to ask on a helpline about something, and what not to ask: beside the form while somebody is on the line. */
@Entity
@Table(name = "handbook_script")
@Numbered(RecordKind.SCRIPT)
public class Script extends ScriptContent implements HandbookEntry<ScriptForm> {

    @Enumerated(EnumType.STRING)
    private Helpline line;

    @Version
    private int version;

    protected Script() {}

    Script(Helpline line, ScriptForm form) {
        this.line = line;
        says(form);
    }

    @Override
    public void says(ScriptForm form) {
        Content.copy(ScriptContent.class, form, this);
    }

    @Override
    public ScriptForm asForm() {
        ScriptForm form = new ScriptForm();
        Content.copy(ScriptContent.class, this, form);
        return form.asRead();
    }

    /** In the reader's language; in Vietnamese where nobody wrote it in hers. */
    public ScriptText in(String language) {
        return "en".equals(language) && getAskEn() != null
                ? ScriptText.of(
                        this, getTitleEn() == null ? getTitleVi() : getTitleEn(), getAskEn(), getAvoidEn(), "en")
                : ScriptText.of(this, getTitleVi(), getAskVi(), getAvoidVi(), "vi");
    }

    public Helpline getLine() {
        return line;
    }

    @Override
    public String called() {
        return getTitleVi();
    }
}
