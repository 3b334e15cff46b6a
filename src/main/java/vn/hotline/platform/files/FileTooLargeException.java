package vn.hotline.platform.files;

import java.io.IOException;

/** More came than whoever stores it wants; what came before that is not kept. */
public class FileTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    FileTooLargeException(long most) {
        super("more than " + most + " bytes");
    }
}
