package vn.hotline.platform.export.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Servlets;
import vn.hotline.platform.export.ExportStoppedException;
import vn.hotline.platform.export.RowExport;
import vn.hotline.platform.export.RowExports;

/** Sends rows as a file, which is the answer of the page, while they are read. */
@ApplicationScoped
public class ExportDownload {

    /** By this the page's script asks how far the export is. */
    private static final String ID = "export";

    @Inject
    private RowExports exports;

    /** Writes the file. It finishes it only if all rows are in. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out, RowExport export);
    }

    /**
     * A file that does not come to its end is broken off, so that nobody takes a part for the whole.
     *
     * @param expected how many rows there will be, null where nobody counted them
     */
    public void send(String fileName, Long expected, Content content) {
        AtomicBoolean whole = new AtomicBoolean();
        try {
            exports.run(Faces.getRequestParameter(ID), expected, export -> {
                content.write(begin(fileName, whole), export);
                whole.set(true);
            });
        } catch (ExportStoppedException e) {
            // the trail has it; there is nobody to tell
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** The browser begins its download at once, whenever the first row comes. */
    private static OutputStream begin(String fileName, AtomicBoolean whole) {
        HttpServletResponse response = Faces.getResponse();
        response.setContentType(Faces.getMimeType(fileName));
        response.setHeader("Content-Disposition", Servlets.formatContentDispositionHeader(fileName, true));
        refuseToEnd(Faces.getRequest(), response, whole);
        try {
            response.flushBuffer();
            return keptOpen(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who writes the file closes it before anybody knows that it is whole; the server ends the answer itself. */
    private static OutputStream keptOpen(OutputStream answer) {
        return new FilterOutputStream(answer) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /**
     * The server ends every answer well, whatever happens to it: an exception after the first byte is not seen by the
     * browser. What it asks for at the end is the trailer, and without one there is no end: the connection closes in
     * the middle of the file, which the browser marks as failed. HTTP/1.0 knows no difference between the two.
     */
    private static void refuseToEnd(HttpServletRequest request, HttpServletResponse response, AtomicBoolean whole) {
        if (request.getProtocol().equals("HTTP/1.0")) {
            return;
        }
        response.setHeader("Connection", "close");
        response.setTrailerFields(() -> {
            if (!whole.get()) {
                throw new UncheckedIOException(new IOException("an export was broken off"));
            }
            return Map.of();
        });
    }
}
