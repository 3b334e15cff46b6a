package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.hotline.platform.reference.Centre;
import vn.hotline.reporting.figures.totals.ReportWords;

/** A choice that leads to another address. */
public record Choice(String label, String url, boolean chosen) {

    /** All centres, and each of them; nothing where there are none to choose from. */
    static List<Choice> centres(
            List<Centre> all, Integer chosen, Function<Integer, String> leadsTo, ReportWords words) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(words.text("report.allCentres"), leadsTo.apply(null), chosen == null));
        for (Centre centre : all) {
            choices.add(new Choice(
                    centre.name(words.language().getCode()),
                    leadsTo.apply(centre.getId()),
                    Integer.valueOf(centre.getId()).equals(chosen)));
        }
        return choices;
    }
}
