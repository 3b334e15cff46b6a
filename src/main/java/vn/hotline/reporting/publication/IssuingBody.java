package vn.hotline.reporting.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import vn.hotline.reporting.figures.totals.Language;

/** In whose name reports are issued from a day on, and who signs them. */
@Entity
public class IssuingBody {

    @Id
    private Integer id;

    private LocalDate validFrom;
    private String superiorVi;
    private String superiorEn;
    private String nameVi;
    private String nameEn;
    private String placeVi;
    private String placeEn;
    private String signatoryVi;
    private String signatoryEn;
    private String mark;

    protected IssuingBody() {}

    public IssuingBody(int id, LocalDate validFrom, Letterhead vietnamese, Letterhead english) {
        this.id = id;
        this.validFrom = validFrom;
        superiorVi = vietnamese.superior();
        superiorEn = english.superior();
        nameVi = vietnamese.name();
        nameEn = english.name();
        placeVi = vietnamese.place();
        placeEn = english.place();
        signatoryVi = vietnamese.signatory();
        signatoryEn = english.signatory();
        mark = vietnamese.mark();
    }

    public int getId() {
        return id;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** The head of a document in a language. */
    public record Letterhead(String superior, String name, String place, String signatory, String mark) {}

    public Letterhead in(Language language) {
        return language == Language.VI
                ? new Letterhead(superiorVi, nameVi, placeVi, signatoryVi, mark)
                : new Letterhead(superiorEn, nameEn, placeEn, signatoryEn, mark);
    }
}
