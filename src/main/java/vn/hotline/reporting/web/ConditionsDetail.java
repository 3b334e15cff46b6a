package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.trail.web.DetailWords;
import vn.hotline.reporting.analysis.pivot.Condition;
import vn.hotline.reporting.analysis.pivot.PivotService;

/** What a pivot was narrowed to, as its page calls it. */
@ApplicationScoped
public class ConditionsDetail implements DetailWords {

    @Inject
    private PivotTexts pivots;

    @Override
    public String kind() {
        return PivotService.CONDITIONS;
    }

    @Override
    public String of(String value) {
        String[] lineAndConditions = value.split(" ", 2);
        Helpline line = Helpline.valueOf(lineAndConditions[0]);
        return Condition.parse(lineAndConditions[1]).orElseThrow().stream()
                .map(condition -> pivots.condition(condition, line))
                .collect(Collectors.joining(" · "));
    }
}
