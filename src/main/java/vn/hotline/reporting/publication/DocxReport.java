package vn.hotline.reporting.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import vn.hotline.platform.document.Signs;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportTables.Look;
import vn.hotline.reporting.publication.ReportDocument.Column;
import vn.hotline.reporting.publication.ReportDocument.Row;
import vn.hotline.reporting.publication.ReportDocument.Table;

/** A report to go on writing in. */
final class DocxReport extends WordFile {

    /** In twentieths of a point, as the format counts: A4, 30 mm left for the binding, 20 mm else. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1134;
    private static final int BINDING = 1701;
    private static final int TEXT_WIDTH = PAGE_WIDTH - MARGIN - BINDING;

    private final ReportDocument report;
    private int part;

    private DocxReport(ReportDocument report) {
        this.report = report;
    }

    static void write(ReportDocument report, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            new DocxReport(report.eachText(Signs::legal)).write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    // ------------------------------------------------------------ the smaller files

    @Override
    void styles() throws XMLStreamException {
        in(
                "docDefaults",
                () -> in(
                        "rPrDefault",
                        () -> in("rPr", () -> {
                            empty(
                                    "rFonts",
                                    "ascii",
                                    "Times New Roman",
                                    "hAnsi",
                                    "Times New Roman",
                                    "cs",
                                    "Times New Roman");
                            empty("sz", "val", TEXT);
                            empty("lang", "val", report.words().language() == Language.VI ? "vi-VN" : "en-GB");
                        })));
        headingStyle("Title", "Title", 0);
        headingStyle("Heading1", "heading 1", 1);
        headingStyle("Heading2", "heading 2", 2);
    }

    @Override
    void footer() throws XMLStreamException {
        in("p", () -> {
            in("pPr", () -> empty("jc", "val", "right"));
            run(
                    report.code() + (report.draft() ? " · " + report.words().text("publication.draft") : "") + " · ",
                    SMALL,
                    "");
            field("PAGE");
            run("/", SMALL, "");
            field("NUMPAGES");
        });
    }

    // ------------------------------------------------------------ the document

    @Override
    void body() throws XMLStreamException {
        in("body", () -> {
            letterhead();
            if (report.draft()) {
                paragraph(report.words().text("publication.draft"), "center", TEXT, "b");
            }
            paragraph(report.kind().toUpperCase(report.words().language().getLocale()), "center", TEXT + 4, "b");
            styled("Title", report.subject(), "center");
            paragraph(report.status(), "center", TEXT - 4, "i");
            heading(report.words().text("publication.part.text"));
            for (String text : report.paragraphs()) {
                paragraph(text, "both", TEXT, "");
            }
            heading(report.words().text("publication.part.figures"));
            int number = 1;
            for (Table table : report.tables()) {
                styled("Heading2", report.words().text("publication.table", number++, table.title()), "left");
                table(table);
            }
            for (String note : report.notes()) {
                paragraph(note, "left", SMALL + 2, "i");
            }
            signature();
            in("sectPr", () -> {
                footerHere();
                empty("pgSz", "w", PAGE_WIDTH, "h", PAGE_HEIGHT);
                empty(
                        "pgMar", "top", MARGIN, "right", MARGIN, "bottom", MARGIN, "left", BINDING, "header", 567,
                        "footer", 567, "gutter", 0);
            });
        });
    }

    private void letterhead() throws XMLStreamException {
        var words = report.words();
        var locale = words.language().getLocale();
        var head = report.letterhead();
        in("tbl", () -> {
            in("tblPr", () -> empty("tblW", "w", TEXT_WIDTH, "type", "dxa"));
            in("tblGrid", () -> {
                empty("gridCol", "w", TEXT_WIDTH * 43 / 100);
                empty("gridCol", "w", TEXT_WIDTH * 57 / 100);
            });
            in("tr", () -> {
                in("tc", () -> {
                    paragraph(head.superior().toUpperCase(locale), "center", 24, "");
                    paragraph(head.name().toUpperCase(locale), "center", 24, "b");
                    paragraph(words.text("publication.number", report.number(), head.mark()), "center", 24, "");
                });
                in("tc", () -> {
                    paragraph(words.text("publication.nation"), "center", 23, "b");
                    paragraph(words.text("publication.motto"), "center", 26, "b");
                    paragraph(
                            words.text(
                                    "publication.placeAndDay",
                                    head.place(),
                                    "%02d".formatted(report.day().getDayOfMonth()),
                                    "%02d".formatted(report.day().getMonthValue()),
                                    Integer.toString(report.day().getYear())),
                            "center",
                            26,
                            "i");
                });
            });
        });
    }

    private void heading(String text) throws XMLStreamException {
        part++;
        styled("Heading1", report.words().text("publication.part", part == 1 ? "I" : "II", text), "left");
    }

    private void signature() throws XMLStreamException {
        var words = report.words();
        paragraph("", "right", TEXT, "");
        paragraph(report.letterhead().signatory().toUpperCase(words.language().getLocale()), "right", TEXT, "b");
        paragraph(words.text("publication.sign"), "right", TEXT - 4, "i");
    }

    private void table(Table table) throws XMLStreamException {
        int[] widths = widths(table);
        in("tbl", () -> {
            in("tblPr", () -> {
                empty("tblW", "w", TEXT_WIDTH, "type", "dxa");
                in("tblBorders", () -> {
                    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
                        empty(side, "val", "single", "sz", 4, "space", 0, "color", "888888");
                    }
                });
                empty("tblLayout", "type", "fixed");
            });
            in("tblGrid", () -> {
                for (int width : widths) {
                    empty("gridCol", "w", width);
                }
            });
            in("tr", () -> {
                in("trPr", () -> {
                    empty("cantSplit");
                    empty("tblHeader");
                });
                for (int i = 0; i < widths.length; i++) {
                    cell(widths[i], table.heads().get(i), "center", "b");
                }
            });
            for (Row row : table.rows()) {
                row(table, row, widths);
            }
        });
    }

    private void row(Table table, Row row, int[] widths) throws XMLStreamException {
        in("tr", () -> {
            in("trPr", () -> empty("cantSplit"));
            for (int i = 0; i < widths.length; i++) {
                Column column = table.columns().get(i);
                String shown = row.cells().get(i).shown();
                boolean inset = column == Column.LABEL && row.look() == Look.PART;
                cell(
                        widths[i],
                        inset ? "   " + shown : shown,
                        column == Column.LABEL || column == Column.TEXT
                                ? "left"
                                : column == Column.UNIT ? "center" : "right",
                        row.look() == Look.GROUP ? "b" : "");
            }
        });
    }

    private static int[] widths(Table table) {
        int[] widths = table.columns().stream()
                .mapToInt(column -> column == Column.LABEL || column == Column.TEXT ? 30 : 12)
                .toArray();
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] * TEXT_WIDTH / sum;
        }
        return widths;
    }

    private void cell(int width, String text, String alignment, String look) throws XMLStreamException {
        in("tc", () -> {
            in("tcPr", () -> empty("tcW", "w", width, "type", "dxa"));
            paragraph(text, alignment, SMALL, look);
        });
    }
}
