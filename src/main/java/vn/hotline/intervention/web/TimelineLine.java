package vn.hotline.intervention.web;

/**
 * A line of the timeline as it is read.
 *
 * @param day heading above it, or null if it is of the same day as the line before
 * @param path page of the record it tells of, or null
 */
public record TimelineLine(
        String day,
        String time,
        String iso,
        String icon,
        String tone,
        String title,
        String text,
        String path,
        String by) {}
