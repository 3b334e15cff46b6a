package vn.hotline.reporting.publication.document;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.narrative.Aspect;
import vn.hotline.reporting.publication.narrative.FigureRef;
import vn.hotline.reporting.publication.narrative.NarrativeText;
import vn.hotline.reporting.publication.narrative.NumberTies.Kept;
import vn.hotline.reporting.publication.narrative.TiedNumber;

/** What a report says in one language, and which of its numbers are tied to figures. */
@Entity
@Table(name = "period_report_text")
public class ReportText extends BaseEntity {

    private long reportId;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String body;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "period_report_number", joinColumns = @JoinColumn(name = "text_id"))
    @OrderColumn(name = "position")
    private List<Number> numbers = new ArrayList<>();

    /** A number as it is written in the text, and what it was taken from. */
    @Embeddable
    public static class Number {

        private String shown;

        @Column(name = "figure")
        private String code;

        @Enumerated(EnumType.STRING)
        private Aspect aspect;

        @Enumerated(EnumType.STRING)
        private Comparison comparison;

        protected Number() {}

        Number(TiedNumber tied) {
            shown = tied.shown();
            code = tied.ref().code();
            aspect = tied.ref().aspect();
            comparison = tied.ref().with();
        }

        Kept kept() {
            return new Kept(shown, new FigureRef(code, aspect, comparison));
        }
    }

    protected ReportText() {}

    ReportText(long reportId, Language language, NarrativeText written) {
        this.reportId = reportId;
        this.language = language;
        write(written);
    }

    void write(NarrativeText text) {
        body = text.text();
        numbers.clear();
        text.numbers().stream()
                .filter(number -> !number.typed())
                .map(Number::new)
                .forEach(numbers::add);
    }

    /** The ties of its numbers, in their order. */
    public List<Kept> kept() {
        return numbers.stream().map(Number::kept).toList();
    }

    public Language getLanguage() {
        return language;
    }

    public String getBody() {
        return body;
    }
}
