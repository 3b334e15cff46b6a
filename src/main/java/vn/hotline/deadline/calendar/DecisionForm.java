package vn.hotline.deadline.calendar;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import vn.hotline.kernel.form.Words;

/** A decision on days off, as typed beside its file. */
@Words("calendar.")
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Size(max = 60)
    private String number;

    private LocalDate decidedOn;

    @Size(max = 120)
    private String issuer;

    @Size(max = 300)
    private String source;

    private Integer provinceId;
    private LocalDate knownUntil;

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    /** Where it holds; null for the whole country. */
    public Integer getProvinceId() {
        return provinceId;
    }

    public void setProvinceId(Integer provinceId) {
        this.provinceId = provinceId;
    }

    /** Up to which day all is decided with it; null if it leaves days to be decided. */
    public LocalDate getKnownUntil() {
        return knownUntil;
    }

    public void setKnownUntil(LocalDate knownUntil) {
        this.knownUntil = knownUntil;
    }
}
