package vn.hotline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindsTest {

    private final FileKinds kinds = new FileKinds();

    @Test
    void picturesAndDocumentsAreKnownByTheirBytes() throws IOException {
        assertThat(of(picture("jpg"))).contains(FileKind.JPEG);
        assertThat(of(picture("png"))).contains(FileKind.PNG);
        assertThat(of("%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII)))
                .contains(FileKind.PDF);
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Đơn trình bày");
            document.write(word);
        }
        assertThat(of(word.toByteArray())).contains(FileKind.DOCX);
        ByteArrayOutputStream excel = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("1");
            workbook.write(excel);
        }
        assertThat(of(excel.toByteArray())).contains(FileKind.XLSX);
    }

    /** The order in which programs write them differs. */
    @Test
    void aDocumentIsOneWhereverItsPartStands() throws IOException {
        assertThat(of(zip("word/styles.xml", "word/document.xml", "[Content_Types].xml")))
                .contains(FileKind.DOCX);
        assertThat(of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
    }

    @ParameterizedTest
    @CsvSource({
        "4f676753000200000000000000000000000000000000000000000113 4f70757348656164, OGG",
        "524946462408000057415645666d7420, WAV",
        "494433030000000000, MP3",
        "2321414d520a, AMR",
        "000000186674797069736f6d0000020069736f6d69736f32, MP4",
        "000000186674797033677035000001003367703533677034, MP4",
        "000000186674797 04d3441200000020069736f6d69736f32, MP4"
    })
    void soundsAndFilms(String beginning, FileKind kind) throws IOException {
        assertThat(of(HexFormat.of().parseHex(beginning.replace(" ", "")))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "MZ\u0090\u0000\u0003\u0000\u0000\u0000",
                "#!/bin/sh\nrm -rf /\n",
                "plain words",
                "GIF89a",
                ""
            })
    void whatRunsOrNobodyKnowsIsNotTaken(String content) throws IOException {
        assertThat(of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void anArchiveIsNoDocument() throws IOException {
        assertThat(of(zip("anh/1.jpg", "chay.exe"))).isEmpty();
        assertThat(of("PK\3\4".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(of("PK\3\4 and then something else that is no archive at all".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    /** It would be read over for minutes to find what comes behind it. */
    @Test
    void anEntryThatGrowsWithoutEndIsNotReadOver() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("big"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.closeEntry();
        }
        assertThat(of(bomb.toByteArray())).isEmpty();
    }

    /** Many times larger than what is held of it. */
    @Test
    void itsBeginningIsEnough() throws IOException {
        byte[] picture = picture("jpg");
        InputStream endless = new InputStream() {
            private int read;

            @Override
            public int read() {
                if (read > 4 << 20) {
                    throw new IllegalStateException("too much is read");
                }
                return read < picture.length ? picture[read++] & 0xff : read++ & 0xff;
            }
        };
        assertThat(kinds.of(endless)).contains(FileKind.JPEG);
    }

    private Optional<FileKind> of(byte[] content) throws IOException {
        return kinds.of(new ByteArrayInputStream(content));
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, picture);
        return picture.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".repeat(2000).getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        }
        return archive.toByteArray();
    }
}
