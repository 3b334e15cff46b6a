package vn.hotline.intervention;

import vn.hotline.kernel.Labelled;

/** Why a contact may be about a case. */
public enum LinkHint implements Labelled {
    SAME_NUMBER,
    SAME_CHILD
}
