package vn.hotline.reporting.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.reporting.analysis.pivot.Condition;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.figures.Measures;

/** A condition while it is chosen: a dimension, and which of its codes. */
public final class PivotNarrowing implements Serializable {

    /** By its name: dimensions are not kept with a page. */
    private String by;

    private List<String> codes = new ArrayList<>();

    /** Begins with what is already narrowed, else with the first quality that is no time. */
    void begin(PivotRequest request) {
        by = request.conditions().isEmpty()
                ? Measures.STANDARD.dimensions(request.measure(), request.event()).stream()
                        .filter(one -> !one.isOfTime())
                        .findFirst()
                        .orElseThrow()
                        .name()
                : request.conditions().get(0).dimension().name();
        choose(request);
    }

    /** Another dimension was chosen: with the codes it is narrowed to already. */
    void choose(PivotRequest request) {
        codes = request.conditions().stream()
                .filter(condition -> condition.dimension() == dimension())
                .findFirst()
                .map(condition -> new ArrayList<>(condition.codes()))
                .orElseGet(ArrayList::new);
    }

    /** The request with it in place of what it was narrowed to; without any code the condition goes. */
    PivotRequest apply(PivotRequest request) {
        List<Condition> conditions = new ArrayList<>(request.conditions().stream()
                .filter(condition -> condition.dimension() != dimension())
                .toList());
        if (!codes.isEmpty()) {
            conditions.add(new Condition(dimension(), codes));
        }
        return request.with(conditions);
    }

    /** Null before it has begun. */
    Dimension dimension() {
        return Measures.STANDARD.dimension(by).orElse(null);
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public List<String> getCodes() {
        return codes;
    }

    public void setCodes(List<String> codes) {
        this.codes = codes;
    }
}
