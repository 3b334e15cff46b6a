package vn.hotline.intervention.flash;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import vn.hotline.intervention.flash.FlashText.Line;
import vn.hotline.intervention.flash.FlashText.Part;
import vn.hotline.platform.document.PdfFonts;

/**
 * A flash report on one page, for whoever reads it beside a car's door: texts are cut, the longest first, until all of it
 * fits, and where one was cut it says so.
 */
public final class FlashPdf {

    private static final float MM = 72 / 25.4f;
    private static final float MARGIN = 16 * MM;
    private static final float TEXT = 11;

    /** Letters that a text may keep, tried one after the other; no page holds more than the first. */
    private static final List<Integer> LENGTHS = List.of(6_000, 3_000, 1_500, 900, 600, 400, 250, 150, 80);

    /** Lines of each part that are kept when shorter texts do not help: the last ones, for they are the news. */
    private static final List<Integer> LINES = List.of(60, 12, 6, 3);

    private final PdfFonts fonts = PdfFonts.SHARED;
    private final FlashText text;
    private final String language;
    private final int longest;
    private final int most;

    private FlashPdf(FlashText text, String language, int longest, int most) {
        this.text = text;
        this.language = language;
        this.longest = longest;
        this.most = most;
    }

    /** @param language code of the language it is written in */
    public static byte[] write(FlashText text, String language) {
        byte[] last = null;
        for (int most : LINES) {
            for (int longest : LENGTHS) {
                Pages pages = new FlashPdf(text, language, longest, most).write();
                last = pages.file();
                if (pages.count() == 1) {
                    return last;
                }
            }
        }
        return last;
    }

    private record Pages(byte[] file, int count) {}

    private Pages write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document page = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(page, out);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        page.addTitle(drawn(text.title()));
        page.open();
        head(page);
        page.add(line(text.title(), fonts.bold(15), Element.ALIGN_CENTER, 8));
        page.add(line(text.about(), fonts.italic(TEXT), Element.ALIGN_CENTER, 0));
        page.add(line(text.to(), fonts.bold(12), Element.ALIGN_LEFT, 8));
        page.add(table(text.facts(), 30));
        part(page, text.said());
        part(page, text.done());
        text.foot().forEach(foot -> page.add(line(foot, fonts.regular(TEXT), Element.ALIGN_LEFT, 4)));
        int count = writer.getPageNumber();
        page.close();
        return new Pages(out.toByteArray(), count);
    }

    private void head(Document page) {
        PdfPTable head = new PdfPTable(new float[] {43, 57});
        head.setWidthPercentage(100);
        head.addCell(cell(line(text.body(), fonts.bold(11), Element.ALIGN_CENTER, 0)));
        head.addCell(cell(
                line(text.nation(), fonts.bold(11), Element.ALIGN_CENTER, 0),
                line(text.motto(), fonts.bold(12), Element.ALIGN_CENTER, 0),
                line(text.day(), fonts.italic(TEXT), Element.ALIGN_CENTER, 2)));
        page.add(head);
    }

    private void part(Document page, Part part) {
        page.add(line(part.heading(), fonts.bold(12), Element.ALIGN_LEFT, 8));
        List<Line> lines = part.lines();
        if (lines.isEmpty()) {
            page.add(line(part.none(), fonts.italic(TEXT), Element.ALIGN_LEFT, 0));
            return;
        }
        List<Line> kept = lines.subList(Math.max(0, lines.size() - most), lines.size());
        if (kept.size() < lines.size()) {
            page.add(line(text.cut(), fonts.italic(TEXT), Element.ALIGN_LEFT, 0));
        }
        page.add(table(kept, 22));
    }

    private PdfPTable table(List<Line> lines, float names) {
        PdfPTable table = new PdfPTable(new float[] {names, 100 - names});
        table.setWidthPercentage(100);
        table.setSpacingBefore(3);
        lines.forEach(line -> {
            table.addCell(cell(line(line.name(), fonts.bold(TEXT), Element.ALIGN_LEFT, 0)));
            table.addCell(cell(line(fitting(line.text()), fonts.regular(TEXT), Element.ALIGN_LEFT, 0)));
        });
        return table;
    }

    private String fitting(String whole) {
        return whole == null || whole.length() <= longest ? whole : whole.substring(0, longest) + "… " + text.cut();
    }

    private Paragraph line(String words, Font font, int alignment, float above) {
        Paragraph line = new Paragraph(drawn(words), font);
        line.setAlignment(alignment);
        line.setSpacingBefore(above);
        line.setLeading(0, 1.2f);
        return line;
    }

    private String drawn(String words) {
        return words == null ? "" : fonts.drawable(words);
    }

    private static PdfPCell cell(Element... parts) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingBottom(2);
        for (Element part : parts) {
            cell.addElement(part);
        }
        return cell;
    }
}
