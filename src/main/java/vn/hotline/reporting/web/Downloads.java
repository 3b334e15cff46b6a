package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.omnifaces.util.Faces;
import org.omnifaces.util.FunctionalInterfaces.ThrowingConsumer;
import vn.hotline.platform.export.CsvFile;
import vn.hotline.platform.export.RowExport;
import vn.hotline.platform.export.TableFile;
import vn.hotline.platform.export.web.ExportDownload;
import vn.hotline.platform.web.Me;
import vn.hotline.reporting.publication.ReportDocument;
import vn.hotline.reporting.publication.ReportFormat;
import vn.hotline.reporting.publication.file.XlsxFile;
import vn.hotline.reporting.publication.indicator.SourceFile;

/** Sends a table as the answer of the page. */
@ApplicationScoped
public class Downloads {

    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";

    @Inject
    private ExportDownload rows;

    @Inject
    private Me me;

    /** @param name of the file, without its ending */
    public void csv(String name, Consumer<TableFile> content) {
        send(name + CSV, out -> fill(CsvFile.readIn(me.getLocale(), out), content));
    }

    public void xlsx(String name, Consumer<TableFile> content) {
        send(name + XLSX, out -> fill(new XlsxFile(out, name), content));
    }

    /** Rows that may be many: the page shows how far they are, and they can be stopped. */
    public void csvOfRows(String name, Long expected, BiConsumer<TableFile, RowExport> content) {
        Locale language = me.getLocale();
        rows.send(
                name + CSV,
                expected,
                (out, export) -> fill(CsvFile.readIn(language, out), file -> content.accept(file, export)));
    }

    public void xlsxOfRows(String name, Long expected, BiConsumer<TableFile, RowExport> content) {
        rows.send(
                name + XLSX,
                expected,
                (out, export) -> fill(new XlsxFile(out, name), file -> content.accept(file, export)));
    }

    /** Closing finishes a file, which would make one that broke off look whole. */
    private static void fill(TableFile file, Consumer<TableFile> content) {
        content.accept(file);
        file.close();
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
