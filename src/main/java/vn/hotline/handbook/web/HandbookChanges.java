package vn.hotline.handbook.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.hotline.handbook.DutyNumberForm;
import vn.hotline.handbook.HandbookChange;
import vn.hotline.handbook.PhraseForm;
import vn.hotline.handbook.ScriptForm;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.platform.web.FieldWords;
import vn.hotline.platform.web.Texts;

/** What the handbook said before, in words. */
@Named("handbookChanges")
@ApplicationScoped
public class HandbookChanges {

    private static final Map<RecordKind, Class<?>> FORMS = Map.of(
            RecordKind.SCRIPT, ScriptForm.class,
            RecordKind.PHRASE, PhraseForm.class,
            RecordKind.DUTY_NUMBER, DutyNumberForm.class);

    @Inject
    private FieldWords words;

    @Inject
    private Texts texts;

    public String label(HandbookChange change) {
        return texts.text(attribute(change).label(FORMS.get(change.getKind())));
    }

    /** A dash for nothing. */
    public String shown(HandbookChange change, String stored) {
        if (stored == null) {
            return "–";
        }
        Attribute attribute = attribute(change);
        Object value = attribute.type() == List.class ? List.of(stored.split("\n")) : attribute.read(stored);
        return words.value(attribute.shown(), value);
    }

    private static Attribute attribute(HandbookChange change) {
        return Attribute.of(FORMS.get(change.getKind())).stream()
                .filter(one -> one.name().equals(change.getField()))
                .findFirst()
                .orElseThrow();
    }
}
