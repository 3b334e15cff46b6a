package vn.hotline.handbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;

/** Keeping phrases: one's own, and by supervisors those of everybody. Another person's do not exist. */
@Stateless
@May(Verb.PHRASE_KEEP)
public class PhraseService {

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private HandbookHistory history;

    @Inject
    private Topics topics;

    @Inject
    private Codes codes;

    @Inject
    private CurrentUser current;

    @Inject
    private Permission permission;

    public PhraseForm read(long id) {
        return own(records.find(Phrase.class, id)).asForm();
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    public void create(PhraseForm form) {
        create(Verb.PHRASE_KEEP, current.get().userId(), form);
    }

    /** One for everybody. @throws vn.hotline.kernel.BusinessException with every problem at its field */
    @May(Verb.PHRASE_SHARE)
    public void createShared(PhraseForm form) {
        create(Verb.PHRASE_SHARE, null, form);
    }

    private void create(Verb verb, Long ownerId, PhraseForm form) {
        check(form, null);
        changes.made(verb, new Phrase(ownerId, form), (made, change) -> change.says(made.getTitle()));
    }

    /**
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed it meanwhile
     */
    public void change(long id, PhraseForm form) {
        Phrase held = own(records.lock(Phrase.class, id));
        changes.to(Verb.PHRASE_KEEP, held, form, Phrase::asForm, (phrase, change) -> {
            check(form, phrase);
            change.leaves(phrase.change(form, change.stamp())).says(phrase.getTitle());
        });
    }

    /** What it said before, newest first. */
    public Part<HandbookChange> history(long id, int limit) {
        own(records.find(Phrase.class, id));
        return history.of(RecordKind.PHRASE, id, limit);
    }

    /** @param known what it says now, which may stay though it is no longer offered; or null */
    private void check(PhraseForm form, Phrase known) {
        Content.clean(form);
        Problems problems = new Problems().require("title", form.getTitle()).require("text", form.getText());
        PhraseVariable.check(form.getText(), "text", problems);
        boolean fits = form.getTopic() == null
                || known != null && form.getTopic().equals(known.getTopic())
                || topics.offered(form.getLine()).contains(form.getTopic());
        problems.check(fits, "topic", "input.code", form.getTopic());
        codes.check("", form, known == null ? List.of() : List.of(known), form.getLine(), problems);
        Limits.check(form, problems);
        problems.throwIfAny();
    }

    private Phrase own(Phrase phrase) {
        if (!phrase.isShared() && !phrase.isOf(current.get().userId())) {
            throw new NotFoundException(RecordKind.PHRASE, phrase.getId());
        }
        if (phrase.isShared()) {
            permission.ask(Verb.PHRASE_SHARE);
        }
        return phrase;
    }
}
