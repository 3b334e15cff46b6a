package vn.hotline.kernel;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Constants in queries, as words of the query. A list that is always the same must not be a parameter: Hibernate
 * translates a query with a parameter of many values anew each time it is asked, which costs more than the asking; so it
 * does with any parameter in what is selected.
 */
public final class Literals {

    private Literals() {}

    /** @return {@code (vn.hotline.intervention.lead.CaseStatus.RECEIVED, ...)}, to stand behind {@code in} */
    public static String of(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Literals::of).collect(Collectors.joining(", ", "(", ")"));
    }

    public static String of(Enum<?> constant) {
        return constant.getDeclaringClass().getName() + "." + constant.name();
    }
}
