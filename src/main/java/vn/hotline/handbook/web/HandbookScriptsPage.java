package vn.hotline.handbook.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.handbook.HandbookChange;
import vn.hotline.handbook.ScriptForm;
import vn.hotline.handbook.ScriptSearch;
import vn.hotline.handbook.ScriptService;
import vn.hotline.handbook.ScriptText;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;

/** The guided scripts of the helpline one is on. */
@Named
@ViewScoped
public class HandbookScriptsPage extends HandbookRoom<ScriptText, ScriptForm> {

    @Inject
    private ScriptSearch search;

    @Inject
    private ScriptService service;

    @Inject
    private Me me;

    /** Of the page as it was opened: what is added to it is no other line's. */
    private Helpline line;

    @PostConstruct
    void open() {
        line = me.getLine();
        show();
    }

    @Override
    Slice<ScriptText> list(Cursor after, int limit) {
        return search.list(line, getTyped(), !isKeeping(), me.getLanguage(), after, limit);
    }

    @Override
    ScriptForm blank() {
        return new ScriptForm();
    }

    @Override
    ScriptForm read(long id) {
        return service.read(id);
    }

    @Override
    void create(ScriptForm script) {
        service.create(line, script);
    }

    @Override
    void change(long id, ScriptForm script) {
        service.change(id, script);
    }

    @Override
    Part<HandbookChange> history(long id, int limit) {
        return service.history(id, limit);
    }

    @Override
    String nameOf(ScriptForm script) {
        return script.getTitleVi();
    }

    @Override
    String address() {
        return "/handbook/scripts";
    }

    public boolean isKeeping() {
        return me.may(Verb.SCRIPT_KEEP);
    }

    public Helpline getLine() {
        return line;
    }
}
