package vn.hotline.intervention.worklist;

import java.time.Instant;

/**
 * A case in the order of a work list.
 *
 * @param at what the list is in order of
 * @param id decides between those of the same moment
 */
public record WorkKey(long caseId, Instant at, long id) {}
