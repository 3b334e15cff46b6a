package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hotline.admin.AdminPlaceService;
import vn.hotline.admin.AdminPlaceService.Unit;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Part;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.web.Toast;

@Named
@ViewScoped
public class AdminPlacesPage implements Serializable {

    private static final String PROVINCE = "province";

    /** A province or commune as it is shown. */
    public record Row(
            int id, String code, String name, String kindKey, LocalDate validFrom, LocalDate validTo, String successor)
            implements Serializable {}

    private static final int COMMUNES = 100;

    @Inject
    private AdminPlaceService service;

    @Inject
    private Clock clock;

    @Inject
    private Toast toast;

    private LocalDate day;
    private boolean allTimes;
    private List<Row> provinces;
    private Row province;
    private String typed;
    private List<Row> communes = List.of();
    private int communesShown;
    private int allCommunes;

    private Row changed;
    private boolean changedIsProvince;
    private String code;
    private String name;
    private String kind;
    private LocalDate validFrom;

    @PostConstruct
    void begin() {
        day = Days.dayOf(clock.instant());
        show();
    }

    public void show() {
        Map<Integer, Province> all =
                service.provinces(null).stream().collect(Collectors.toMap(Province::getId, Function.identity()));
        provinces = service.provinces(allTimes ? null : day).stream()
                .map(unit -> row(unit, all.get(unit.getSuccessorId())))
                .toList();
        province = null;
        communes = List.of();
        changed = null;
    }

    public void open(Row chosen) {
        province = chosen;
        typed = null;
        changed = null;
        find();
    }

    public void find() {
        communesShown = COMMUNES;
        read();
    }

    /** As many again. */
    public void moreCommunes() {
        communesShown += COMMUNES;
        read();
    }

    private void read() {
        Part<Commune> found = service.communes(province.code(), dayOfCommunes(), typed, communesShown);
        communes = found.rows().stream().map(AdminPlacesPage::row).toList();
        allCommunes = found.all();
    }

    /** A province that ended is shown as it was on its last day. */
    private LocalDate dayOfCommunes() {
        return allTimes && province.validTo() != null ? province.validTo() : day;
    }

    public void beginProvince(Row row) {
        begin(row, true);
    }

    public void beginCommune(Row row) {
        begin(row, false);
    }

    private void begin(Row row, boolean isProvince) {
        changed = row;
        changedIsProvince = isProvince;
        code = row.code();
        name = row.name();
        kind = row.kindKey().substring(row.kindKey().indexOf('.') + 1);
        validFrom = null;
    }

    public void leave() {
        changed = null;
    }

    public void replace() {
        Unit unit = new Unit(code, name, kind, validFrom);
        if (changedIsProvince) {
            service.replaceProvince(changed.id(), unit);
            show();
        } else {
            service.replaceCommune(changed.id(), unit);
            changed = null;
            find();
        }
        toast.say("place.replaced", name);
    }

    private static Row row(Province unit, Province successor) {
        return new Row(
                unit.getId(),
                unit.getCode(),
                unit.getName(),
                unit.getKindKey(),
                unit.getValidFrom(),
                unit.getValidTo(),
                successor == null ? null : successor.getCode() + " " + successor.getName());
    }

    private static Row row(Commune unit) {
        return new Row(
                unit.getId(),
                unit.getCode(),
                unit.getName(),
                unit.getKindKey(),
                unit.getValidFrom(),
                unit.getValidTo(),
                null);
    }

    public List<String> getKinds() {
        return changedIsProvince ? AdminPlaceService.PROVINCE_KINDS : AdminPlaceService.COMMUNE_KINDS;
    }

    public String getKindPrefix() {
        return changedIsProvince ? PROVINCE : "commune";
    }

    /** How many there are, shown or not. */
    public int getAllCommunes() {
        return allCommunes;
    }

    public List<Row> getProvinces() {
        return provinces;
    }

    public Row getProvince() {
        return province;
    }

    public List<Row> getCommunes() {
        return communes;
    }

    public Row getChanged() {
        return changed;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        if (day != null) {
            this.day = day;
        }
    }

    public boolean isAllTimes() {
        return allTimes;
    }

    public void setAllTimes(boolean allTimes) {
        this.allTimes = allTimes;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }
}
