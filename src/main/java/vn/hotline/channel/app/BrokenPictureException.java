package vn.hotline.channel.app;

import java.io.IOException;

/** It begins as a picture and does not go on as one. */
class BrokenPictureException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenPictureException(String why) {
        super(why);
    }
}
