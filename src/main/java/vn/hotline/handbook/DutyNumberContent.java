package vn.hotline.handbook;

import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** A number that is called when it cannot wait, typed and stored. */
@MappedSuperclass
@Words("handbook.number.")
public abstract class DutyNumberContent extends HandbookContent {

    private static final int NAME = 160;
    private static final int HOURS = 80;
    private static final int NOTE = 300;

    @Size(max = NAME)
    private String name;

    @Size(max = NAME)
    private String nameEn;

    @Size(max = Limits.NUMBER)
    private String number;

    @Shown(label = "contact.provinceId", as = Shown.As.PROVINCE)
    private Integer provinceId;

    @Size(max = HOURS)
    private String hours;

    @Size(max = NOTE)
    private String note;

    private LocalDate validFrom;
    private LocalDate validTo;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** Null for the whole country. */
    public Integer getProvinceId() {
        return provinceId;
    }

    public void setProvinceId(Integer provinceId) {
        this.provinceId = provinceId;
    }

    /** When somebody answers, in words. */
    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    /** Its last day; null while no end is known. */
    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }
}
