package vn.hotline.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hotline.reporting.publication.document.FigureReason;

/**
 * A figure that is counted otherwise than when it was frozen, and why.
 *
 * @param unexplained the part of the difference that no kept change tells of; null if there is none
 */
public record MovedFigure(ReportLine line, List<FigureReason> reasons, Long unexplained) {

    /** @param reasons of the figures of these codes */
    static List<MovedFigure> of(
            List<ReportLine> moved, Function<List<String>, Map<String, List<FigureReason>>> reasons) {
        Map<String, List<FigureReason>> all =
                reasons.apply(moved.stream().map(line -> line.row().code()).toList());
        return moved.stream()
                .map(line -> of(line, all.getOrDefault(line.row().code(), List.of())))
                .toList();
    }

    private static MovedFigure of(ReportLine line, List<FigureReason> its) {
        long told = its.stream().mapToLong(FigureReason::amount).sum();
        return new MovedFigure(line, its, line.movedBy() == told ? null : Long.valueOf(line.movedBy() - told));
    }
}
