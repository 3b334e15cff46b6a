package vn.hotline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.hotline.platform.files.picture.BrokenPictureException;
import vn.hotline.platform.files.picture.PictureKind;

/**
 * Hands out a clean file. What it is was told by its bytes, and browsers are told not to guess and to let nothing of it run.
 * Of a picture goes out what is seen; place, time and device stay in what is kept.
 */
@ApplicationScoped
public class FileAnswer {

    private static final int PIECE = 16 * 1024;

    @Inject
    private StoredFiles files;

    /**
     * @param number by which it is called: a name of somebody's would stay in a folder of downloads
     * @param shown whether it is to be seen at once, which pictures alone are
     */
    public void send(StoredFile file, String number, boolean shown, HttpServletResponse response) throws IOException {
        if (!file.isClean()) {
            throw new IllegalArgumentException("file " + file.getId() + " is not clean");
        }
        FileKind kind = file.getKind();
        response.setContentType(kind.getMediaType());
        response.setHeader(
                "Content-Disposition",
                shown && kind.isPicture()
                        ? "inline"
                        : "attachment; filename=\"%s.%s\"".formatted(number, kind.getEnding()));
        response.setBufferSize(PIECE);
        try (InputStream whole = new BufferedInputStream(files.open(file.getId()), PIECE)) {
            InputStream content = kind.isPicture() ? stripped(whole) : whole;
            if (!kind.isPicture()) {
                response.setContentLengthLong(file.getSize());
            }
            content.transferTo(response.getOutputStream());
        } catch (BrokenPictureException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static InputStream stripped(InputStream whole) throws IOException {
        return PictureKind.of(whole)
                .orElseThrow(() -> new BrokenPictureException("it does not begin as a picture"))
                .stripped(whole);
    }
}
