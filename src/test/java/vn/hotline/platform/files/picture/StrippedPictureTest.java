package vn.hotline.platform.files.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are made here as cameras make them, with all that they write beside the picture. */
class StrippedPictureTest {

    private static final String PLACE = "21.0362N 105.8346E, nha be Bong";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofAJpegStaysWhatIsSeenAndWhichSideIsUp(boolean progressive) throws IOException {
        byte[] camera = jpeg(progressive);
        byte[] kept = stripped(camera);

        assertThat(text(camera)).contains(PLACE, "http://ns.adobe.com", "Photoshop");
        assertThat(text(kept)).doesNotContain(PLACE, "http://ns.adobe.com", "Photoshop", "JFXX", "MPF", "BEHIND");
        assertThat(pixels(kept)).isEqualTo(pixels(camera));
        assertThat(ExifOrientation.of(exifOf(kept))).isEqualTo(6);
        assertThat(text(kept)).contains("ICC_PROFILE");
        assertThat(stripped(kept)).isEqualTo(kept);
    }

    @Test
    void ofAPngStaysWhatIsSeenAndWhichSideIsUp() throws IOException {
        byte[] camera = png();
        byte[] kept = stripped(camera);

        assertThat(text(camera)).contains(PLACE, "tIME", "XML:com.adobe.xmp");
        assertThat(text(kept)).doesNotContain(PLACE, "tIME", "XML:com.adobe.xmp", "zzZz", "BEHIND");
        assertThat(pixels(kept)).isEqualTo(pixels(camera));
        int exif = text(kept).indexOf("eXIf");
        assertThat(ExifOrientation.of(Arrays.copyOfRange(kept, exif + 4, exif + 30)))
                .isEqualTo(8);
        assertThat(stripped(kept)).isEqualTo(kept);
    }

    @Test
    void whatIsNeitherIsNotTaken() throws IOException {
        for (String begins :
                new String[] {"\0\0\0\u0018ftypheic", "GIF89a......", "<svg xmlns=.....", "%PDF-1.7 ....", ""}) {
            byte[] content = begins.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(PictureKind.of(new ByteArrayInputStream(content)))
                    .as(begins)
                    .isEmpty();
        }
    }

    @Test
    void whatEndsInTheMiddleIsNoPicture() throws IOException {
        for (byte[] whole : new byte[][] {jpeg(false), jpeg(true), png()}) {
            int end = text(whole).indexOf("BEHIND");
            for (int length : new int[] {9, 60, end / 2, end - 3}) {
                byte[] half = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> stripped(half)).isInstanceOf(BrokenPictureException.class);
            }
        }
    }

    /** Whatever is sent ends, and takes no more than it sent. */
    @Test
    void aPictureThatWasMadeToHurtDoesNot() throws IOException {
        Random random = new Random(7);
        for (byte[] whole : new byte[][] {jpeg(false), png()}) {
            for (int i = 0; i < 2_000; i++) {
                byte[] hurt = whole.clone();
                for (int change = 0; change < 1 + random.nextInt(5); change++) {
                    hurt[8 + random.nextInt(Math.min(400, hurt.length - 8))] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(stripped(hurt).length).isLessThanOrEqualTo(hurt.length + 64);
                } catch (BrokenPictureException e) {
                    assertThat(e).hasMessageNotContaining(PLACE);
                }
            }
        }
    }

    // ---------------------------------------------------------------- pictures

    private static byte[] stripped(byte[] whole) throws IOException {
        InputStream content = new ByteArrayInputStream(whole);
        PictureKind kind = PictureKind.of(content).orElseThrow();
        return kind.stripped(content).readAllBytes();
    }

    private static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, 60, 80);
        pen.setColor(Color.BLUE);
        pen.drawOval(20, 10, 70, 50);
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(boolean progressive) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (progressive) {
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        try (ImageOutputStream out = ImageIO.createImageOutputStream(plain)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn(), null, null), how);
        }
        writer.dispose();
        byte[] bytes = plain.toByteArray();
        ByteArrayOutputStream camera = new ByteArrayOutputStream();
        int afterJfif = 2 + 2 + ByteBuffer.wrap(bytes).getShort(4);
        camera.write(bytes, 0, afterJfif);
        camera.writeBytes(segment(0xe0, latin("JFXX\0" + PLACE)));
        camera.writeBytes(segment(0xe1, joined(latin("Exif\0\0"), tiff(6))));
        camera.writeBytes(segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0<x>" + PLACE + "</x>")));
        camera.writeBytes(segment(0xe2, latin("ICC_PROFILE\0\1\1profile")));
        camera.writeBytes(segment(0xe2, latin("MPF\0" + PLACE)));
        camera.writeBytes(segment(0xed, latin("Photoshop 3.0\0" + PLACE)));
        camera.writeBytes(segment(0xfe, latin(PLACE)));
        camera.write(bytes, afterJfif, bytes.length - afterJfif);
        camera.writeBytes(latin("BEHIND" + PLACE));
        return camera.toByteArray();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(drawn(), "png", plain);
        byte[] bytes = plain.toByteArray();
        ByteArrayOutputStream camera = new ByteArrayOutputStream();
        int afterHead = 8 + 25;
        camera.write(bytes, 0, afterHead);
        camera.writeBytes(chunk("tEXt", latin("Comment\0" + PLACE)));
        camera.writeBytes(chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + PLACE)));
        camera.writeBytes(chunk("tIME", new byte[7]));
        camera.writeBytes(chunk("eXIf", tiff(8)));
        camera.writeBytes(chunk("zzZz", latin(PLACE)));
        camera.write(bytes, afterHead, bytes.length - afterHead);
        camera.writeBytes(latin("BEHIND" + PLACE));
        return camera.toByteArray();
    }

    /** Which side is up, and a place, as a little-endian camera writes them. */
    private static byte[] tiff(int side) {
        byte[] place = latin(PLACE);
        return ByteBuffer.allocate(38 + place.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x4949)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(side)
                .putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(place.length)
                .putInt(38)
                .putInt(0)
                .put(place)
                .array();
    }

    private static byte[] segment(int marker, byte[] body) {
        return ByteBuffer.allocate(body.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    private static byte[] chunk(String type, byte[] body) {
        CRC32 check = new CRC32();
        check.update(latin(type));
        check.update(body);
        return ByteBuffer.allocate(body.length + 12)
                .putInt(body.length)
                .put(latin(type))
                .put(body)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] exifOf(byte[] jpeg) {
        int begins = text(jpeg).indexOf("Exif\0\0") + 6;
        return Arrays.copyOfRange(jpeg, begins, begins + 26);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        // a profile that is none would be refused: it is taken out where the picture is looked at
        String shown = text(picture).replace("ICC_PROFILE", "XCC_PROFILE");
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(latin(shown)));
        return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
