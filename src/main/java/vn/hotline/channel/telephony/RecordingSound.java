package vn.hotline.channel.telephony;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.platform.security.Paths;

/**
 * Lets a page hear a recording, piece by piece as the player asks. What it is was decided by its bytes, and browsers are
 * told not to guess. For whom it is not, it does not exist.
 */
@WebServlet(Paths.RECORDING + "*")
public class RecordingSound extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ID = Pattern.compile("/([1-9]\\d{0,17})");

    @Inject
    private transient CallService calls;

    @Inject
    private transient RecordingParts parts;

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
        response.setHeader("Content-Disposition", "inline");
        if (piece.isPresent()) {
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
        }
        response.setContentLengthLong(range.length());
        write(recording.getId(), range, response.getOutputStream());
    }

    private void write(long id, ByteRange range, OutputStream out) throws IOException {
        long at = range.first();
        try {
            while (at <= range.last()) {
                byte[] part = parts.read(id, (int) (at / RecordingParts.SIZE));
                int from = (int) (at % RecordingParts.SIZE);
                int length = (int) Math.min(part.length - from, range.last() - at + 1);
                out.write(part, from, length);
                at += length;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
