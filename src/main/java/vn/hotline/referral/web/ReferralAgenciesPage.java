package vn.hotline.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.ListOrder;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.referral.Agency;
import vn.hotline.referral.AgencyChange;
import vn.hotline.referral.AgencyColumn;
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
public class ReferralAgenciesPage extends GrowingList<AgencyRow> {

    private static final int ROWS = 50;
    private static final int CHANGES = 20;
    private static final Part<AgencyChange> NO_CHANGES = new Part<>(List.of(), 0);

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
    private ListOrder<AgencyColumn> order;
    private int all;

    private Long editedId;
    private AgencyForm form = new AgencyForm();
    private Part<AgencyChange> changes = NO_CHANGES;
    private int changesShown;

    @PostConstruct
    void open() {
        order = ListOrder.in("sort", Order.by(AgencyColumn.NAME));
        show();
    }

    /** Where the list stands in this order. */
    public String getAddress() {
        return new FilterAddress().sorted("sort", order).of("/referral/agencies");
    }

    public void sort(String column) {
        order.by(column);
        show();
    }

    @Override
    protected Slice<AgencyRow> read(Cursor after) {
        AgencyPage page = search.list(new AgencyFilter(kind, provinceId, name, !isKeeping()), order.get(), after, ROWS);
        all = page.all() == null ? all : page.all();
        return page.slice();
    }

    public boolean isKeeping() {
        return me.may(Verb.AGENCY_KEEP);
    }

    public void add() {
        editedId = null;
        changes = NO_CHANGES;
        form = new AgencyForm();
        form.setKind(kind);
        form.setProvinceId(provinceId);
    }

    public void edit(long id) {
        Agency agency = service.read(id);
        editedId = id;
        form = agency.asForm();
        changesShown = CHANGES;
        changes = service.history(id, changesShown);
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

    /** How many there are, shown or not. */
    public int getAll() {
        return all;
    }

    public ListOrder<AgencyColumn> getOrder() {
        return order;
    }

    public List<AgencyChange> getChanges() {
        return changes.rows();
    }

    /** How many there are, shown or not. */
    public int getChangeCount() {
        return changes.all();
    }

    /** As many again. */
    public void moreChanges() {
        changesShown += CHANGES;
        changes = service.history(editedId, changesShown);
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
