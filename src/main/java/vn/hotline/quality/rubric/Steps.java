package vn.hotline.quality.rubric;

import java.util.List;

/** The steps of a scale as they are written: a line each. */
final class Steps {

    /** With fewer nothing is told apart, with more nobody tells them apart alike. */
    static final int FEWEST = 2;

    static final int MOST = 6;

    private Steps() {}

    static List<String> of(String written) {
        return written == null
                ? List.of()
                : written.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
