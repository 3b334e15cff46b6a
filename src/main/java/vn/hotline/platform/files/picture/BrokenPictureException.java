package vn.hotline.platform.files.picture;

import java.io.IOException;

/** It begins as a picture and does not go on as one. */
public class BrokenPictureException extends IOException {

    private static final long serialVersionUID = 1L;

    public BrokenPictureException(String why) {
        super(why);
    }
}
