package vn.hotline.platform.files;

import java.io.IOException;

/** Something else came than was told of by its checksum; it is not kept. */
public class FileChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    FileChangedException() {
        super("another checksum");
    }
}
