package vn.hotline.intervention.flash;

import java.util.List;

/**
 * A flash report in words, as it is printed.
 *
 * @param body who sends it, and {@code nation}, {@code motto} and {@code day}: the head of an official letter
 * @param facts what is known, a line each
 * @param said heading and lines of what was told, and {@code done} of what was done
 * @param foot who made it and what is to be kept in mind
 * @param cut what stands where a text was cut, so that all fits on the page
 */
public record FlashText(
        String body,
        String nation,
        String motto,
        String day,
        String title,
        String about,
        String to,
        List<Line> facts,
        Part said,
        Part done,
        List<String> foot,
        String cut) {

    /** @param name what it is, or when it was */
    public record Line(String name, String text) {}

    public record Part(String heading, String none, List<Line> lines) {}
}
