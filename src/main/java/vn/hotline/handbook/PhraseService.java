package vn.hotline.handbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.form.Difference;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;

/** Keeping phrases: one's own, and by supervisors those of everybody. Another person's do not exist. */
@Stateless
@May(Verb.PHRASE_KEEP)
public class PhraseService {

    @PersistenceContext
    private EntityManager entities;

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
        return own(entities.find(Phrase.class, id), id).asForm();
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    public void create(PhraseForm form) {
        create(current.get().userId(), form);
    }

    /** One for everybody. @throws vn.hotline.kernel.BusinessException with every problem at its field */
    @May(Verb.PHRASE_SHARE)
    public void createShared(PhraseForm form) {
        create(null, form);
    }

    private void create(Long ownerId, PhraseForm form) {
        check(form, null);
        Phrase phrase = new Phrase(ownerId, form);
        entities.persist(phrase);
        history.created(RecordKind.PHRASE, phrase.getId(), phrase.getTitle());
    }

    /**
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed it meanwhile
     */
    public void change(long id, PhraseForm form) {
        Phrase phrase = own(entities.find(Phrase.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        PhraseForm stored = phrase.asForm();
        form.checkUnchanged(RecordKind.PHRASE, id, phrase.getTitle(), stored);
        check(form, stored);
        List<Difference> changes = form.differences(stored);
        phrase.says(form);
        history.changed(RecordKind.PHRASE, id, phrase.getTitle(), changes);
    }

    /** What it said before, newest first. */
    public Part<HandbookChange> history(long id, int limit) {
        own(entities.find(Phrase.class, id), id);
        return history.of(RecordKind.PHRASE, id, limit);
    }

    /** @param known what it says now, which may stay though it is no longer offered; or null */
    private void check(PhraseForm form, PhraseForm known) {
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

    private Phrase own(Phrase phrase, long id) {
        if (phrase == null || !phrase.isShared() && !phrase.isOf(current.get().userId())) {
            throw new NotFoundException(RecordKind.PHRASE, id);
        }
        if (phrase.isShared()) {
            permission.ask(Verb.PHRASE_SHARE);
        }
        return phrase;
    }
}
