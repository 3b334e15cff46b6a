package vn.hotline.reporting.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A file of Office Open XML, with styles and a footer. Of that large format it needs four small files; a library for the
 * whole of it would be scanned at every start of the server.
 */
abstract class WordFile {

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

    /** In half points. */
    static final int TEXT = 26;

    static final int SMALL = 18;

    private XMLStreamWriter xml;

    /** What stands in a file or an element. */
    interface Part {
        void write() throws XMLStreamException;
    }

    /** What looks the files of this kind have. */
    abstract void styles() throws XMLStreamException;

    abstract void footer() throws XMLStreamException;

    abstract void body() throws XMLStreamException;

    final void write(ZipOutputStream zip) throws IOException, XMLStreamException {
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

    // ------------------------------------------------------------ paragraphs and elements

    final void styled(String style, String text, String alignment) throws XMLStreamException {
        in("p", () -> {
            in("pPr", () -> {
                empty("pStyle", "val", style);
                empty("jc", "val", alignment);
            });
            in("r", () -> text(text));
        });
    }

    /** @param look b for bold, i for slanted, or empty */
    final void paragraph(String text, String alignment, int size, String look) throws XMLStreamException {
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

    final void run(String text, int size, String look) throws XMLStreamException {
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
    final void text(String text) throws XMLStreamException {
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

    /** An element and what stands in it. */
    final void in(String name, Part content) throws XMLStreamException {
        xml.writeStartElement(W, name);
        content.write();
        xml.writeEndElement();
    }

    /** @param attributes names and values in turn */
    final void empty(String name, Object... attributes) throws XMLStreamException {
        open(name, attributes);
        xml.writeEndElement();
    }

    /** Begins an element, which its caller ends. @param attributes names and values in turn */
    final void open(String name, Object... attributes) throws XMLStreamException {
        xml.writeStartElement(W, name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(W, attributes[i].toString(), attributes[i + 1].toString());
        }
    }

    /** What whoever opens the file fills in, such as the number of a page. */
    final void field(String name) throws XMLStreamException {
        open("fldSimple", "instr", name);
        run("1", SMALL, "");
        xml.writeEndElement();
    }

    /** @param level 0 for the title of the whole */
    final void headingStyle(String id, String name, int level) throws XMLStreamException {
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

    /** The pages of this section have the footer. */
    final void footerHere() throws XMLStreamException {
        open("footerReference", "type", "default");
        xml.writeAttribute("r", R, "id", "rId2");
        xml.writeEndElement();
    }
}
