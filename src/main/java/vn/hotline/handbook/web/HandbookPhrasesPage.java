package vn.hotline.handbook.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.hotline.contact.ContactLevel;
import vn.hotline.handbook.HandbookChange;
import vn.hotline.handbook.Phrase;
import vn.hotline.handbook.PhraseFilter;
import vn.hotline.handbook.PhraseForm;
import vn.hotline.handbook.PhraseSearch;
import vn.hotline.handbook.PhraseService;
import vn.hotline.handbook.PhraseVariable;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;

/** Phrases: those of the house and one's own. */
@Named
@ViewScoped
public class HandbookPhrasesPage extends HandbookRoom<Phrase, PhraseForm> {

    @Inject
    private PhraseSearch search;

    @Inject
    private PhraseService service;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    private boolean ownOnly;
    private boolean shared;

    @PostConstruct
    void open() {
        show();
    }

    @Override
    Slice<Phrase> list(Cursor after, int limit) {
        return search.list(new PhraseFilter(null, getTyped(), ownOnly, false), after, limit);
    }

    @Override
    PhraseForm blank() {
        return new PhraseForm();
    }

    public void addShared() {
        add();
        shared = true;
    }

    public void addOwn() {
        add();
        shared = false;
    }

    public void edit(Phrase phrase) {
        edit(phrase.getId());
        shared = phrase.isShared();
    }

    @Override
    PhraseForm read(long id) {
        return service.read(id);
    }

    @Override
    void create(PhraseForm phrase) {
        if (shared) {
            service.createShared(phrase);
        } else {
            service.create(phrase);
        }
    }

    @Override
    void change(long id, PhraseForm phrase) {
        service.change(id, phrase);
    }

    @Override
    Part<HandbookChange> history(long id, int limit) {
        return service.history(id, limit);
    }

    @Override
    String nameOf(PhraseForm phrase) {
        return phrase.getTitle();
    }

    @Override
    String address() {
        return "/handbook/phrases";
    }

    public boolean isSharing() {
        return me.may(Verb.PHRASE_SHARE);
    }

    public boolean isKeeping(Phrase phrase) {
        return isSharing() || !phrase.isShared();
    }

    /** What may stand in a text, as it is written, and what it stands for. */
    public String getVariables() {
        return Arrays.stream(PhraseVariable.values())
                .map(variable -> variable.getWritten() + " " + texts.label(variable))
                .collect(Collectors.joining(", "));
    }

    public Helpline[] getLines() {
        return Helpline.values();
    }

    public ContactLevel[] getLevels() {
        return ContactLevel.values();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    /** Whether the one in the form is everybody's. */
    public boolean isShared() {
        return shared;
    }

    public boolean isOwnOnly() {
        return ownOnly;
    }

    public void setOwnOnly(boolean ownOnly) {
        this.ownOnly = ownOnly;
    }
}
