package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.admin.AdminCodeService;
import vn.hotline.admin.AdminCodeService.Label;
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
    private String labelVi;
    private String labelEn;
    private Integer position;
    private boolean offered = true;

    @PostConstruct
    public void show() {
        entries = service.entries(list);
    }

    public void choosePart() {
        show();
        begin();
    }

    public void begin() {
        edit(null, null, null, null, true);
        position = entries.stream().mapToInt(CodeEntry::getPosition).max().orElse(0) + 1;
    }

    public void choose(CodeEntry entry) {
        edit(entry.getCode(), entry.getLabelVi(), entry.getLabelEn(), entry.getPosition(), entry.isActive());
    }

    public void add() {
        service.add(list, code, label());
        done("code.added");
        begin();
    }

    public void change() {
        service.change(list, chosen, label());
        done("code.changed");
    }

    private void done(String key) {
        show();
        toast.say(key, labelVi);
    }

    private Label label() {
        return new Label(labelVi, labelEn, position, offered);
    }

    private void edit(String ofCode, String vietnamese, String english, Integer atPosition, boolean isOffered) {
        chosen = ofCode;
        code = ofCode;
        labelVi = vietnamese;
        labelEn = english;
        position = atPosition;
        offered = isOffered;
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

    public String getLabelVi() {
        return labelVi;
    }

    public void setLabelVi(String labelVi) {
        this.labelVi = labelVi;
    }

    public String getLabelEn() {
        return labelEn;
    }

    public void setLabelEn(String labelEn) {
        this.labelEn = labelEn;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }

    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }
}
