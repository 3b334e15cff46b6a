package vn.hotline.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.referral.Agency;
import vn.hotline.referral.AgencyChange;
import vn.hotline.referral.AgencyField;
import vn.hotline.referral.AgencyFilter;
import vn.hotline.referral.AgencyForm;
import vn.hotline.referral.AgencyRow;
import vn.hotline.referral.AgencySearch;
import vn.hotline.referral.AgencySearch.AgencyPage;
import vn.hotline.referral.AgencyService;

/** The directory of agencies: everybody reads it, supervisors and administrators keep it. */
@Named
@ViewScoped
public class ReferralAgenciesPage implements Serializable {

    private static final int ROWS = 50;

    @Inject
    private AgencySearch search;

    @Inject
    private AgencyService service;

    @Inject
    private Clock clock;

    @Inject
    private Me me;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private String kind;
    private Integer provinceId;
    private String name;
    private List<AgencyRow> rows;
    private boolean moreRows;

    private Long editedId;
    private AgencyForm form = new AgencyForm();
    private List<AgencyChange> changes = List.of();

    @PostConstruct
    public void show() {
        rows = new ArrayList<>();
        more();
    }

    public void more() {
        AgencyRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        AgencyPage page = search.list(new AgencyFilter(kind, provinceId, name, !isKeeping()), last, ROWS);
        rows.addAll(page.rows());
        moreRows = page.more();
    }

    public boolean isKeeping() {
        return me.has(Role.Name.SUPERVISOR) || me.has(Role.Name.ADMINISTRATOR);
    }

    public void add() {
        editedId = null;
        changes = List.of();
        form = new AgencyForm();
        form.setKind(kind);
        form.setProvinceId(provinceId);
    }

    public void edit(long id) {
        Agency agency = service.read(id);
        editedId = id;
        form = agency.asForm();
        changes = service.changes(id);
    }

    /** As people read it, a dash for nothing. */
    public String shown(AgencyField field, String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case KIND -> codes.label(CodeList.AGENCY_KIND.name(), value, me.getLanguage());
            case PROVINCE -> places.name(Integer.valueOf(value));
            case OFFERED -> texts.text(Boolean.parseBoolean(value) ? "agency.offered" : "agency.disabled");
            default -> value;
        };
    }

    public String save() {
        if (editedId == null) {
            service.create(form);
        } else {
            service.change(editedId, form);
        }
        return saved(form.getName());
    }

    public String disable(AgencyRow row) {
        service.disable(row.id());
        return saved(row.name());
    }

    public String enable(AgencyRow row) {
        service.enable(row.id());
        return saved(row.name());
    }

    private String saved(String agencyName) {
        toast.sayAfterRedirect("agency.saved", agencyName);
        return "/referral/agencies?faces-redirect=true";
    }

    /** Places are those of this day. */
    public LocalDate getPlaceDay() {
        return Days.dayOf(clock.instant());
    }

    public List<AgencyRow> getRows() {
        return rows;
    }

    public boolean isMoreRows() {
        return moreRows;
    }

    public Long getEditedId() {
        return editedId;
    }

    public List<AgencyChange> getChanges() {
        return changes;
    }

    public AgencyForm getForm() {
        return form;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public void setProvinceId(Integer provinceId) {
        this.provinceId = provinceId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
