package vn.hotline.platform.counting;

import java.time.LocalDate;
import vn.hotline.kernel.Helpline;

/** The smallest part of any figure: one measure's code on one day in one centre of one line. */
public record Cell(Helpline line, LocalDate day, int centreId, Measure measure, String code) {}
