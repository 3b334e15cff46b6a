package vn.hotline.platform.export;

import vn.hotline.kernel.Labelled;

/** Whether an export of rows is under way, and how it ended. */
public enum ExportState implements Labelled {
    RUNNING,
    DONE,
    STOPPED,
    FAILED
}
