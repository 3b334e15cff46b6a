package vn.hotline.handbook.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import vn.hotline.handbook.DutyNumber;
import vn.hotline.handbook.DutyNumberForm;
import vn.hotline.handbook.DutyNumberSearch;
import vn.hotline.handbook.DutyNumberService;
import vn.hotline.handbook.HandbookChange;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;

/** Whom to call when it cannot wait, in the country and in each province. */
@Named
@ViewScoped
public class HandbookNumbersPage extends HandbookRoom<DutyNumber, DutyNumberForm> {

    @Inject
    private DutyNumberSearch search;

    @Inject
    private DutyNumberService service;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    private Integer provinceId;

    @PostConstruct
    void open() {
        show();
    }

    @Override
    Slice<DutyNumber> list(Cursor after, int limit) {
        return search.list(getTyped(), provinceId, !isKeeping(), after, limit);
    }

    @Override
    DutyNumberForm blank() {
        DutyNumberForm number = new DutyNumberForm();
        number.setProvinceId(provinceId);
        return number;
    }

    @Override
    DutyNumberForm read(long id) {
        return service.read(id);
    }

    @Override
    void create(DutyNumberForm number) {
        service.create(number);
    }

    @Override
    void change(long id, DutyNumberForm number) {
        service.change(id, number);
    }

    @Override
    Part<HandbookChange> history(long id, int limit) {
        return service.history(id, limit);
    }

    @Override
    String nameOf(DutyNumberForm number) {
        return number.getName();
    }

    @Override
    String address() {
        return "/handbook/numbers";
    }

    public boolean isKeeping() {
        return me.may(Verb.DUTY_NUMBER_KEEP);
    }

    /** Places are those of this day. */
    public LocalDate getPlaceDay() {
        return Days.dayOf(clock.instant());
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public void setProvinceId(Integer provinceId) {
        this.provinceId = provinceId;
    }
}
