package vn.hotline.platform.document;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/** The typeface of official documents with all Vietnamese letters, embedded as far as it is used. Read once. */
public final class PdfFonts {

    public static final PdfFonts SHARED = new PdfFonts();

    /** As wide as a tab in the texts of an office. */
    private static final String TAB = "    ";

    public final BaseFont regular = read("Regular");
    public final BaseFont bold = read("Bold");
    public final BaseFont italic = read("Italic");

    private PdfFonts() {}

    /**
     * The text as it can be drawn. Tabs become blanks, which the drawing would leave out; signs that are never seen are
     * left out; a sign that the typeface lacks is named by its number, so that nobody misses it unseen.
     */
    public String drawable(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder drawn = new StringBuilder(text.length());
        Normalizer.normalize(Signs.legal(text), Normalizer.Form.NFC)
                .codePoints()
                .forEach(sign -> draw(sign, drawn));
        return drawn.toString();
    }

    private void draw(int sign, StringBuilder drawn) {
        if (sign == '\t') {
            drawn.append(TAB);
        } else if (sign == '\n' || sign == '\r') {
            drawn.appendCodePoint(sign);
        } else if (Character.getType(sign) == Character.SPACE_SEPARATOR) {
            drawn.append(sign == '\u00A0' && regular.charExists(sign) ? '\u00A0' : ' ');
        } else if (isSeen(sign)) {
            if (regular.charExists(sign) && bold.charExists(sign) && italic.charExists(sign)) {
                drawn.appendCodePoint(sign);
            } else {
                drawn.append("[U+%04X]".formatted(sign));
            }
        }
    }

    /** Joiners, marks of direction and variants only say how others are drawn. */
    private static boolean isSeen(int sign) {
        return Character.getType(sign) != Character.FORMAT
                && Character.getType(sign) != Character.CONTROL
                && !(sign >= 0xFE00 && sign <= 0xFE0F);
    }

    public Font regular(float size) {
        return new Font(regular, size);
    }

    public Font bold(float size) {
        return new Font(bold, size);
    }

    public Font italic(float size) {
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
