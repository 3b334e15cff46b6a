package vn.hotline.reporting.figures;

import vn.hotline.kernel.Labelled;

/** The parts of a report, in their order. */
public enum Section implements Labelled {
    SUMMARY,
    TYPES,
    SOURCES,
    COUNSELLING_BY_SOURCE,
    PERSONS_BY_SEX,
    PERSONS_BY_AGE,
    OUTCOMES,
    AGENCIES,
    CHANNELS,
    CALLERS,
    TOPICS,
    REASONS,
    DISPOSITIONS,
    COUNSELLING_BY_PROVINCE,
    CASES_BY_PROVINCE;

    public boolean isByProvince() {
        return this == COUNSELLING_BY_PROVINCE || this == CASES_BY_PROVINCE;
    }
}
