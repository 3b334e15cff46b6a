package vn.hotline.platform.files;

import static vn.hotline.platform.files.FileStatus.CLEAN;
import static vn.hotline.platform.files.FileStatus.INFECTED;
import static vn.hotline.platform.files.FileStatus.QUARANTINED;
import static vn.hotline.platform.files.FileStatus.RECEIVED;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How a file comes to be opened, or not. There is no way back from what was found. */
public enum FileMove implements Move<FileStatus> {
    PASS(Way.from(RECEIVED, QUARANTINED).to(CLEAN)),
    CONDEMN(Way.from(RECEIVED, QUARANTINED).to(INFECTED)),
    QUARANTINE(Way.from(RECEIVED, QUARANTINED).to(QUARANTINED));

    private final Way<FileStatus> way;

    FileMove(Way<FileStatus> way) {
        this.way = way;
    }

    @Override
    public Way<FileStatus> getWay() {
        return way;
    }
}
