package vn.hotline.counselling;

import java.time.LocalDate;
import java.util.Set;
import vn.hotline.kernel.Helpline;

/** What figures count of a counselling record: nothing by which anybody could be known. */
public record CounsellingFacts(Helpline line, int centreId, LocalDate day, Set<String> topics) {}
