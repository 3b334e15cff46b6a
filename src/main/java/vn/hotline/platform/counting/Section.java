package vn.hotline.platform.counting;

import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Labelled;

/** A part of a report: the main table, or one of those below it. Stored with frozen figures by its name. */
public final class Section implements Labelled, Comparable<Section> {

    private static final List<Section> IN_ORDER = new ArrayList<>();

    public static final Section SUMMARY = known("SUMMARY");
    public static final Section TYPES = known("TYPES");
    public static final Section SOURCES = known("SOURCES");
    public static final Section COUNSELLING_BY_SOURCE = known("COUNSELLING_BY_SOURCE");
    public static final Section PERSONS_BY_SEX = known("PERSONS_BY_SEX");
    public static final Section PERSONS_BY_AGE = known("PERSONS_BY_AGE");
    public static final Section OUTCOMES = known("OUTCOMES");
    public static final Section AGENCIES = known("AGENCIES");
    public static final Section LIMITS = known("LIMITS");
    public static final Section CHANNELS = known("CHANNELS");
    public static final Section CALLERS = known("CALLERS");
    public static final Section TOPICS = known("TOPICS");
    public static final Section REASONS = known("REASONS");
    public static final Section DISPOSITIONS = known("DISPOSITIONS");
    public static final Section COUNSELLING_BY_PROVINCE = known("COUNSELLING_BY_PROVINCE");
    public static final Section CASES_BY_PROVINCE = known("CASES_BY_PROVINCE");

    private final String name;

    /** @param name as in the bundles, behind {@code Section.} */
    public Section(String name) {
        this.name = name;
    }

    private static Section known(String name) {
        Section section = new Section(name);
        IN_ORDER.add(section);
        return section;
    }

    /** Those with a place of their own, in the order of a report. */
    public static List<Section> all() {
        return List.copyOf(IN_ORDER);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String getLabelKey() {
        return Labelled.labelKey(Section.class, name);
    }

    /** In the order of a report; one without a place of its own comes behind those that have one. */
    @Override
    public int compareTo(Section other) {
        return Integer.compare(place(), other.place());
    }

    private int place() {
        int place = IN_ORDER.indexOf(this);
        return place < 0 ? IN_ORDER.size() : place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Section section && section.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
