package vn.hotline.intervention.lead;

import vn.hotline.kernel.Labelled;

/** Cases somebody still has to act on, those that ended, and those that stand for nothing: merged or annulled. */
public enum CaseGroup implements Labelled {
    OPEN,
    CLOSED,
    VOID
}
