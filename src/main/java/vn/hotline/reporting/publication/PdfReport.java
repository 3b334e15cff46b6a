package vn.hotline.reporting.publication;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import vn.hotline.platform.document.PdfFonts;
import vn.hotline.reporting.figures.totals.ReportTables.Look;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.publication.ReportDocument.Chart;
import vn.hotline.reporting.publication.ReportDocument.Column;
import vn.hotline.reporting.publication.ReportDocument.Row;
import vn.hotline.reporting.publication.ReportDocument.Table;

/**
 * A report on paper, set as Vietnamese official documents are (Decree 30/2020/ND-CP): A4, the body left and the
 * nation's name right above, number, place and day, title, text, tables, signature.
 */
final class PdfReport {

    static final float MM = 72 / 25.4f;

    private static final float MARGIN = 20 * MM;
    private static final float BINDING = 30 * MM;
    private static final float TEXT = 13;
    private static final float SMALL = 9.5f;
    private static final float WIDE_TABLE_SMALL = 8.5f;
    private static final int NARROW_COLUMNS = 6;
    private static final Color LINE = new Color(0x88, 0x88, 0x88);
    private static final Color HEAD = new Color(0xee, 0xee, 0xee);

    private final ReportDocument report;
    private final ReportWords words;
    private final PdfFonts fonts = PdfFonts.SHARED;
    private final Document page = new Document(PageSize.A4, BINDING, MARGIN, MARGIN, MARGIN + 6 * MM);
    private final PdfWriter writer;
    private int part;

    private PdfReport(ReportDocument report, OutputStream out) {
        this.report = report;
        this.words = report.words();
        this.writer = PdfWriter.getInstance(page, out);
    }

    static void write(ReportDocument report, OutputStream out) {
        new PdfReport(report.eachText(PdfFonts.SHARED::drawable), out).write();
    }

    private void write() {
        writer.setPageEvent(new PdfFrame(report, fonts));
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(words.language().getCode()));
        page.addTitle(report.title());
        page.addAuthor(report.letterhead().name());
        page.addSubject(report.status());
        page.open();
        letterhead();
        title();
        text();
        figures();
        notes();
        signature();
        page.close();
    }

    // ------------------------------------------------------------ above

    private void letterhead() {
        PdfPTable head = new PdfPTable(new float[] {43, 57});
        head.setWidthPercentage(100);
        head.addCell(bare(
                line(report.letterhead().superior().toUpperCase(words.language().getLocale()), fonts.regular(12)),
                line(report.letterhead().name().toUpperCase(words.language().getLocale()), fonts.bold(12)),
                rule(30)));
        head.addCell(bare(
                line(words.text("publication.nation"), fonts.bold(11.5f)),
                line(words.text("publication.motto"), fonts.bold(13)),
                rule(52)));
        head.addCell(bare(line(
                words.text(
                        "publication.number",
                        report.number(),
                        report.letterhead().mark()),
                fonts.regular(12))));
        head.addCell(bare(line(
                words.text(
                        "publication.placeAndDay",
                        report.letterhead().place(),
                        "%02d".formatted(report.day().getDayOfMonth()),
                        "%02d".formatted(report.day().getMonthValue()),
                        Integer.toString(report.day().getYear())),
                fonts.italic(13))));
        page.add(head);
    }

    private static PdfPCell bare(Element... parts) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingBottom(6);
        for (Element part : parts) {
            cell.addElement(part);
        }
        return cell;
    }

    private static Paragraph line(String text, Font font) {
        Paragraph line = new Paragraph(text, font);
        line.setAlignment(Element.ALIGN_CENTER);
        line.setLeading(font.getSize() * 1.2f);
        return line;
    }

    private static Paragraph rule(float percent) {
        Paragraph rule = new Paragraph(new Chunk(
                new com.lowagie.text.pdf.draw.LineSeparator(0.7f, percent, Color.BLACK, Element.ALIGN_CENTER, -2)));
        rule.setLeading(6);
        return rule;
    }

    private void title() {
        Paragraph kind = line(report.kind().toUpperCase(words.language().getLocale()), fonts.bold(15));
        kind.setSpacingBefore(14);
        page.add(kind);
        Paragraph subject = line(ReportWords.capital(report.subject()), fonts.bold(14));
        subject.setSpacingBefore(2);
        page.add(subject);
        Paragraph status = line(report.status(), fonts.italic(11));
        status.setSpacingBefore(3);
        status.setSpacingAfter(10);
        page.add(status);
    }

    // ------------------------------------------------------------ what it says

    private void text() {
        heading(words.text("publication.part.text"), 80);
        for (String paragraph : report.paragraphs()) {
            Paragraph set = new Paragraph(paragraph, fonts.regular(TEXT));
            set.setAlignment(Element.ALIGN_JUSTIFIED);
            set.setFirstLineIndent(10 * MM);
            set.setLeading(TEXT * 1.35f);
            set.setSpacingAfter(5);
            page.add(set);
        }
    }

    private void figures() {
        heading(words.text("publication.part.figures"), 200);
        charts();
        int number = 1;
        for (Table table : report.tables()) {
            page.add(table(words.text("publication.table", number++, table.title()), table));
        }
    }

    /** @param needed a heading is never left alone at the end of a page: so much has to fit below it */
    private void heading(String text, float needed) {
        if (writer.getVerticalPosition(true) - page.bottom() < needed) {
            page.newPage();
        }
        part++;
        Paragraph heading = new Paragraph(words.text("publication.part", roman(part), text), fonts.bold(TEXT));
        heading.setSpacingBefore(8);
        heading.setSpacingAfter(5);
        page.add(heading);
    }

    private static String roman(int number) {
        return List.of("I", "II", "III", "IV", "V").get(number - 1);
    }

    private void charts() {
        if (report.charts().isEmpty()) {
            return;
        }
        PdfPTable beside = new PdfPTable(report.charts().size());
        beside.setWidthPercentage(100);
        beside.setSpacingAfter(10);
        beside.setKeepTogether(true);
        for (Chart chart : report.charts()) {
            float width = (page.right() - page.left()) / report.charts().size() - 8;
            Image image = Image.getInstance(new PdfBars(chart, fonts).draw(writer.getDirectContent(), width));
            PdfPCell cell = bare(
                    new Paragraph(words.text("publication.chart", chart.title(), chart.unit()), fonts.bold(11)), image);
            beside.addCell(cell);
        }
        page.add(beside);
        page.add(small(words.text("publication.chart.key")));
    }

    private Paragraph small(String text) {
        Paragraph small = new Paragraph(text, fonts.italic(SMALL + 1));
        small.setSpacingAfter(6);
        return small;
    }

    /** The title is a row of the head, so that it never parts from its table and comes again on the next page. */
    private PdfPTable table(String title, Table table) {
        float size = table.columns().size() > NARROW_COLUMNS ? WIDE_TABLE_SMALL : SMALL;
        PdfPTable set = new PdfPTable(widths(table.columns()));
        set.setWidthPercentage(100);
        set.setSpacingBefore(4);
        set.setSpacingAfter(10);
        set.setHeaderRows(2);
        set.setSplitRows(false);
        set.setSplitLate(true);
        PdfPCell caption = new PdfPCell(new Phrase(title, fonts.bold(11)));
        caption.setColspan(table.columns().size());
        caption.setBorder(Rectangle.NO_BORDER);
        caption.setPaddingBottom(4);
        set.addCell(caption);
        for (int i = 0; i < table.heads().size(); i++) {
            PdfPCell head = cell(table.heads().get(i), fonts.bold(size), Element.ALIGN_CENTER);
            head.setBackgroundColor(HEAD);
            head.setVerticalAlignment(Element.ALIGN_MIDDLE);
            set.addCell(head);
        }
        for (Row row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                Column column = table.columns().get(i);
                Font font = row.look() == Look.GROUP ? fonts.bold(size) : fonts.regular(size);
                PdfPCell cell = cell(row.cells().get(i).shown(), font, alignment(column));
                if (column == Column.LABEL && row.look() == Look.PART) {
                    cell.setPaddingLeft(12);
                }
                set.addCell(cell);
            }
        }
        return set;
    }

    private static float[] widths(List<Column> columns) {
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = switch (columns.get(i)) {
                case LABEL -> columns.size() > NARROW_COLUMNS ? 30 : 38;
                case UNIT -> 9;
                case TEXT -> 24;
                case COUNT, DECIMAL -> 14;
                case DIFFERENCE -> 13;
                case PERCENT -> 12;
            };
        }
        return widths;
    }

    private static int alignment(Column column) {
        return switch (column) {
            case LABEL, TEXT -> Element.ALIGN_LEFT;
            case UNIT -> Element.ALIGN_CENTER;
            default -> Element.ALIGN_RIGHT;
        };
    }

    private static PdfPCell cell(String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setHorizontalAlignment(alignment);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(3);
        cell.setPaddingBottom(4);
        cell.setUseAscender(true);
        cell.setUseDescender(true);
        return cell;
    }

    // ------------------------------------------------------------ below

    private void notes() {
        report.notes().forEach(note -> page.add(small(note)));
    }

    private void signature() {
        PdfPTable below = new PdfPTable(new float[] {48, 52});
        below.setWidthPercentage(100);
        below.setSpacingBefore(12);
        below.setKeepTogether(true);
        Paragraph receivers = new Paragraph(words.text("publication.receivers"), fonts.italic(11));
        Paragraph list = new Paragraph(words.text("publication.receivers.list"), fonts.regular(11));
        PdfPCell left = bare(receivers, list);
        below.addCell(left);
        PdfPCell right = bare(
                line(
                        report.letterhead()
                                .signatory()
                                .toUpperCase(words.language().getLocale()),
                        fonts.bold(13)),
                line(words.text("publication.sign"), fonts.italic(11)));
        right.setFixedHeight(38 * MM);
        below.addCell(right);
        page.add(below);
    }
}
