package vn.hotline.reporting.web;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.hotline.kernel.BusinessException;
import vn.hotline.reporting.publication.published.PublishedFigure;

/** Another value for a published total, or none, while it is typed. */
public final class FigureCorrection implements Serializable {

    private final Long id;
    private final String label;
    private BigDecimal newValue;
    private boolean takenBack;
    private String source;
    private String reason;

    private FigureCorrection(Long id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Nothing was chosen yet. */
    static FigureCorrection none() {
        return new FigureCorrection(null, null);
    }

    /** @param label what the figure is called, and its period */
    static FigureCorrection of(PublishedFigure figure, String label) {
        FigureCorrection correction = new FigureCorrection(figure.getId(), label);
        correction.newValue = BigDecimal.valueOf(figure.getValue());
        correction.source = figure.getSource();
        return correction;
    }

    /**
     * @return null if the figure is taken back
     * @throws BusinessException at newValue if it is no whole number
     */
    Long value() {
        if (takenBack) {
            return null;
        }
        if (newValue == null || newValue.stripTrailingZeros().scale() > 0) {
            throw BusinessException.at("newValue", "published.cell.count");
        }
        return newValue.longValue();
    }

    /** Null where nothing was chosen. */
    public Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public BigDecimal getNewValue() {
        return newValue;
    }

    public void setNewValue(BigDecimal newValue) {
        this.newValue = newValue;
    }

    public boolean isTakenBack() {
        return takenBack;
    }

    public void setTakenBack(boolean takenBack) {
        this.takenBack = takenBack;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
