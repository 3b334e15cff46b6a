package vn.hotline.reporting.publication;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typeface of official documents with all Vietnamese letters, embedded as far as it is used. Read once. */
final class PdfFonts {

    static final PdfFonts SHARED = new PdfFonts();

    final BaseFont regular = read("Regular");
    final BaseFont bold = read("Bold");
    final BaseFont italic = read("Italic");

    private PdfFonts() {}

    Font regular(float size) {
        return new Font(regular, size);
    }

    Font bold(float size) {
        return new Font(bold, size);
    }

    Font italic(float size) {
        return new Font(italic, size);
    }

    private static BaseFont read(String style) {
        String name = "Tinos-" + style + ".ttf";
        try (InputStream file = PdfFonts.class.getResourceAsStream("/fonts/" + name)) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
