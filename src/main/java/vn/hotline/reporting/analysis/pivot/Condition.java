package vn.hotline.reporting.analysis.pivot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.reporting.figures.Measures;

/** Narrows what is counted to the records that have one of these codes. */
public record Condition(Dimension dimension, List<String> codes) {

    private static final String BETWEEN = "~";
    private static final String PART = ".";

    public Condition {
        codes = List.copyOf(codes);
    }

    public static Condition of(Dimension dimension, String... codes) {
        return new Condition(dimension, List.of(codes));
    }

    /** In signs that need no disguise in an address: {@code CHANNEL.PHONE.APP~MONTH.202603}. */
    public static String text(List<Condition> conditions) {
        return conditions.stream()
                .map(one -> one.dimension + PART + String.join(PART, one.codes))
                .collect(Collectors.joining(BETWEEN));
    }

    /** @return empty if it is not such a text; dimensions and codes still have to fit what is asked */
    public static Optional<List<Condition>> parse(String text) {
        List<Condition> conditions = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return Optional.of(conditions);
        }
        for (String part : text.split(BETWEEN, -1)) {
            String[] words = part.split("\\" + PART, -1);
            Optional<Dimension> dimension = Measures.STANDARD.dimension(words[0]);
            if (dimension.isEmpty() || words.length < 2) {
                return Optional.empty();
            }
            conditions.add(new Condition(dimension.get(), Arrays.asList(words).subList(1, words.length)));
        }
        return Optional.of(conditions);
    }
}
