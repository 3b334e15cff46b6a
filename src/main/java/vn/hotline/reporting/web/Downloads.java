package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.omnifaces.util.Faces;
import org.omnifaces.util.FunctionalInterfaces.ThrowingConsumer;
import vn.hotline.reporting.export.CsvFile;
import vn.hotline.reporting.export.TableFile;
import vn.hotline.reporting.export.XlsxFile;

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

    private static void send(String name, ThrowingConsumer<OutputStream> content) {
        Faces.sendFile(name, true, content);
    }
}
