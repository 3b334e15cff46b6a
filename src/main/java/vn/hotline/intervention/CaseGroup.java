package vn.hotline.intervention;

import vn.hotline.kernel.Labelled;

/** Cases somebody still has to act on, and the others. */
public enum CaseGroup implements Labelled {
    OPEN,
    CLOSED
}
