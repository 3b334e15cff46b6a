package vn.hotline.reporting.publication.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;

/** A body that publishes figures, under the name it has from a day on. */
@Entity
@IdClass(SourceBody.Key.class)
public class SourceBody {

    /** A body has one name at a time. */
    public static class Key implements Serializable {
        private String code;
        private LocalDate validFrom;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && code.equals(that.code) && validFrom.equals(that.validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(code, validFrom);
        }
    }

    @Id
    private String code;

    @Id
    private LocalDate validFrom;

    private String nameVi;
    private String nameEn;

    /** Of the last name of a body that is gone; an earlier name lasts until the next begins. */
    private LocalDate validTo;

    protected SourceBody() {}

    public SourceBody(String code, LocalDate validFrom, String nameVi, String nameEn) {
        this.code = code;
        this.validFrom = validFrom;
        this.nameVi = nameVi;
        this.nameEn = nameEn;
    }

    /** @throws BusinessException at {@code lastDay} if none is said, or one before the name begins */
    public void checkEnd(LocalDate lastDay) {
        boolean fits = lastDay == null || !lastDay.isBefore(validFrom);
        new Problems()
                .require("lastDay", lastDay)
                .check(fits, "lastDay", "body.lastDay.early", validFrom.toString())
                .throwIfAny();
    }

    public void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    /** The next name begins after it. */
    public LocalDate lastKnownDay() {
        return validTo == null ? validFrom : validTo;
    }

    /** Whether figures of a period that ends on that day can be its own. */
    boolean isPublishing(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public String getCode() {
        return code;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public String getNameVi() {
        return nameVi;
    }

    public String getNameEn() {
        return nameEn;
    }
}
