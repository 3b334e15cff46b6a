package vn.hotline.reporting.schedule;

import java.util.List;

/** A report as it was made, with the state it is in now. */
public record MadeReport(RunRow run, String number, List<RunFigure> figures) {}
