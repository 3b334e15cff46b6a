package vn.hotline.platform.files;

import vn.hotline.kernel.Labelled;

/** Why a file stays in quarantine. */
public enum QuarantineReason implements Labelled {
    /** No scanner answers. It is scanned by itself as soon as one does. */
    SCANNER_AWAY,
    /** The scanner does not look through files of this size, or finds nothing at all: its settings are an administrator's. */
    NOT_LOOKED_THROUGH,
    /** It is of no kind that is taken. */
    KIND;

    /** Whether it is worth looking again. */
    boolean mayEnd() {
        return this != KIND;
    }
}
