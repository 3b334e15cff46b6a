package vn.hotline.channel.telephony;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.files.StoredFiles;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.platform.security.Paths;

/**
 * Lets a page hear a recording, piece by piece as the player asks. What it is was decided by its bytes, and browsers are
 * told not to guess. For whom it is not, it does not exist.
 */
@WebServlet(Paths.RECORDING + "*")
public class RecordingSound extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int PIECE = 16 * 1024;

    private static final Pattern ID = Pattern.compile("/([1-9]\\d{0,17})");

    @Inject
    private transient CallService calls;

    @Inject
    private transient StoredFiles files;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CallRecording> recording = recording(request.getPathInfo());
        if (recording.isEmpty()) {
            refusals.refused(null, null, Detail.of(Detail.text("call.recording"), Detail.text("error.notFound")));
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean saved = request.getParameter("save") != null;
        response.setHeader("Content-Disposition", saved ? fileName(recording.get()) : "inline");
        send(recording.get(), request.getHeader("Range"), response);
    }

    private Optional<CallRecording> recording(String path) {
        Matcher id = ID.matcher(path == null ? "" : path);
        try {
            return id.matches() ? Optional.of(calls.hear(Long.parseLong(id.group(1)))) : Optional.empty();
        } catch (NotFoundException | NotAllowedException e) {
            return Optional.empty();
        } catch (EJBException e) {
            if (e.getCause() instanceof NotFoundException || e.getCause() instanceof NotAllowedException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void send(CallRecording recording, String asked, HttpServletResponse response) throws IOException {
        long size = recording.getSize();
        response.setHeader("Accept-Ranges", "bytes");
        if (ByteRange.isBehind(asked, size)) {
            response.setHeader("Content-Range", "bytes */" + size);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        Optional<ByteRange> piece = ByteRange.of(asked, size);
        ByteRange range = piece.orElseGet(() -> new ByteRange(0, size - 1));
        response.setStatus(piece.isPresent() ? HttpServletResponse.SC_PARTIAL_CONTENT : HttpServletResponse.SC_OK);
        response.setContentType(recording.getSound().getMediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (piece.isPresent()) {
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
        }
        response.setContentLengthLong(range.length());
        write(recording.fileId(), range, response.getOutputStream());
    }

    /** By its number alone: a name of somebody's would stay in a folder of downloads. */
    private static String fileName(CallRecording recording) {
        return "attachment; filename=\"%d.%s\""
                .formatted(recording.getId(), recording.getSound().getEnding());
    }

    private void write(long file, ByteRange range, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = range.length();
        try (InputStream sound = files.open(file, range.first())) {
            while (left > 0) {
                int length = sound.read(piece, 0, (int) Math.min(piece.length, left));
                if (length < 0) {
                    throw new EOFException("recording " + file + " is shorter than it was");
                }
                out.write(piece, 0, length);
                left -= length;
            }
        }
    }
}
