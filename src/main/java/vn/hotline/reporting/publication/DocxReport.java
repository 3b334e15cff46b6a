package vn.hotline.reporting.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportTables.Look;
import vn.hotline.reporting.publication.ReportDocument.Column;
import vn.hotline.reporting.publication.ReportDocument.Row;
import vn.hotline.reporting.publication.ReportDocument.Table;
import vn.hotline.reporting.publication.file.Signs;

/**
 * A report to go on writing in (Office Open XML). Of that large format it needs four small files; a library for the
 * whole of it would be scanned at every start of the server.
 */
final class DocxReport {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String TYPES = XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + WORD + "styles+xml\"/>"
            + "<Override PartName=\"/word/footer1.xml\" ContentType=\"" + WORD + "footer+xml\"/></Types>";
    private static final String MAIN =
            XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + "<Relationship Id=\"rId1\" Type=\"" + R
                    + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private static final String PARTS = XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + R + "/styles\" Target=\"styles.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"" + R + "/footer\" Target=\"footer1.xml\"/></Relationships>";

    /** In twentieths of a point, as the format counts: A4, 30 mm left for the binding, 20 mm else. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1134;
    private static final int BINDING = 1701;
    private static final int TEXT_WIDTH = PAGE_WIDTH - MARGIN - BINDING;

    /** In half points. */
    private static final int TEXT = 26;

    private static final int SMALL = 18;

    private final ReportDocument report;
    private XMLStreamWriter xml;
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

    private interface Part {
        void write() throws XMLStreamException;
    }

    private void write(ZipOutputStream zip) throws IOException, XMLStreamException {
        put(zip, "[Content_Types].xml", TYPES);
        put(zip, "_rels/.rels", MAIN);
        put(zip, "word/_rels/document.xml.rels", PARTS);
        put(zip, "word/styles.xml", "styles", this::styles);
        put(zip, "word/footer1.xml", "ftr", this::footer);
        put(zip, "word/document.xml", "document", this::body);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void put(ZipOutputStream zip, String name, String root, Part content)
            throws IOException, XMLStreamException {
        zip.putNextEntry(new ZipEntry(name));
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(zip, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setPrefix("w", W);
        xml.writeStartElement(W, root);
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
        content.write();
        xml.writeEndDocument();
        xml.flush();
        zip.closeEntry();
    }

    // ------------------------------------------------------------ the smaller files

    private void styles() throws XMLStreamException {
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
        heading("Title", "Title", 0);
        heading("Heading1", "heading 1", 1);
        heading("Heading2", "heading 2", 2);
    }

    private void heading(String id, String name, int level) throws XMLStreamException {
        open("style", "type", "paragraph", "styleId", id);
        empty("name", "val", name);
        in("pPr", () -> {
            empty("keepNext");
            empty("spacing", "before", 160, "after", 80);
            if (level > 0) {
                empty("outlineLvl", "val", level - 1);
            }
        });
        in("rPr", () -> {
            empty("b");
            empty("sz", "val", level == 2 ? TEXT - 2 : TEXT);
        });
        xml.writeEndElement();
    }

    private void footer() throws XMLStreamException {
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

    private void field(String name) throws XMLStreamException {
        open("fldSimple", "instr", name);
        run("1", SMALL, "");
        xml.writeEndElement();
    }

    // ------------------------------------------------------------ the document

    private void body() throws XMLStreamException {
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
                open("footerReference", "type", "default");
                xml.writeAttribute("r", R, "id", "rId2");
                xml.writeEndElement();
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

    // ------------------------------------------------------------ paragraphs and elements

    private void styled(String style, String text, String alignment) throws XMLStreamException {
        in("p", () -> {
            in("pPr", () -> {
                empty("pStyle", "val", style);
                empty("jc", "val", alignment);
            });
            in("r", () -> text(text));
        });
    }

    /** @param look b for bold, i for slanted, or empty */
    private void paragraph(String text, String alignment, int size, String look) throws XMLStreamException {
        in("p", () -> {
            in("pPr", () -> {
                empty("spacing", "before", 0, "after", size >= TEXT ? 80 : 20);
                if (alignment.equals("both")) {
                    empty("ind", "firstLine", 567);
                }
                empty("jc", "val", alignment);
            });
            run(text, size, look);
        });
    }

    private void run(String text, int size, String look) throws XMLStreamException {
        in("r", () -> {
            in("rPr", () -> {
                if (!look.isEmpty()) {
                    empty(look);
                }
                empty("sz", "val", size);
            });
            text(text);
        });
    }

    /** Tabs are parts of their own. */
    private void text(String text) throws XMLStreamException {
        String[] parts = text.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                empty("tab");
            }
            xml.writeStartElement(W, "t");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(parts[i]);
            xml.writeEndElement();
        }
    }

    private void in(String name, Part content) throws XMLStreamException {
        xml.writeStartElement(W, name);
        content.write();
        xml.writeEndElement();
    }

    private void empty(String name, Object... attributes) throws XMLStreamException {
        open(name, attributes);
        xml.writeEndElement();
    }

    /** @param attributes names and values in turn */
    private void open(String name, Object... attributes) throws XMLStreamException {
        xml.writeStartElement(W, name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(W, attributes[i].toString(), attributes[i + 1].toString());
        }
    }
}
