package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.admin.AdminCodeService;
import vn.hotline.admin.CodeForm;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.web.Toast;

@Named
@ViewScoped
public class AdminCodesPage implements Serializable {

    @Inject
    private AdminCodeService service;

    @Inject
    private Toast toast;

    private CodeList list = CodeList.COUNSELLING_TOPIC;
    private List<CodeEntry> entries;

    private String chosen;
    private String code;
    private CodeForm form = new CodeForm();

    @PostConstruct
    public void show() {
        entries = service.entries(list);
    }

    public void choosePart() {
        show();
        begin();
    }

    public void begin() {
        edit(null, new CodeForm());
        form.setPosition(entries.stream().mapToInt(CodeEntry::getPosition).max().orElse(0) + 1);
    }

    public void choose(CodeEntry entry) {
        edit(entry.getCode(), service.read(list, entry.getCode()));
    }

    public void add() {
        service.add(list, code, form);
        done("code.added");
        begin();
    }

    public void change() {
        service.change(list, chosen, form);
        form = service.read(list, chosen);
        done("code.changed");
    }

    private void done(String key) {
        show();
        toast.say(key, form.getLabelVi());
    }

    private void edit(String ofCode, CodeForm asRead) {
        chosen = ofCode;
        code = ofCode;
        form = asRead;
    }

    public CodeList[] getLists() {
        return CodeList.values();
    }

    public CodeList getList() {
        return list;
    }

    public void setList(CodeList list) {
        this.list = list;
    }

    public List<CodeEntry> getEntries() {
        return entries;
    }

    /** Code of the entry being changed, or null for a new one. */
    public String getChosen() {
        return chosen;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public CodeForm getForm() {
        return form;
    }
}
