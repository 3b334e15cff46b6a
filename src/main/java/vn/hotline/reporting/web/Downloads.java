package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.omnifaces.util.Faces;
import org.omnifaces.util.FunctionalInterfaces.ThrowingConsumer;
import vn.hotline.reporting.export.CsvFile;
import vn.hotline.reporting.export.TableFile;
import vn.hotline.reporting.export.XlsxFile;
import vn.hotline.reporting.indicator.SourceFile;
import vn.hotline.reporting.publication.ReportDocument;
import vn.hotline.reporting.publication.ReportFormat;

/** Sends a table as the answer of the page. */
@ApplicationScoped
public class Downloads {

    /** @param name of the file, without its ending */
    public void csv(String name, Consumer<TableFile> content) {
        send(name + ".csv", out -> {
            try (TableFile file = new CsvFile(out, true)) {
                content.accept(file);
            }
        });
    }

    public void xlsx(String name, Consumer<TableFile> content) {
        send(name + ".xlsx", out -> {
            try (TableFile file = new XlsxFile(out, name)) {
                content.accept(file);
            }
        });
    }

    /** A whole report. */
    public void report(String name, ReportFormat format, ReportDocument report) {
        send(name + format.getEnding(), out -> format.write(report, out));
    }

    /** A source document, never shown in the browser. */
    public void file(SourceFile file) {
        send(file.getName(), out -> out.write(file.getContent()));
    }

    private static void send(String name, ThrowingConsumer<OutputStream> content) {
        Faces.sendFile(name, true, content);
    }
}
