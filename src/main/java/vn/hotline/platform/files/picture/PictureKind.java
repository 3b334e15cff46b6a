package vn.hotline.platform.files.picture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Pictures that are taken, told by how they begin and never by a name. What has no place in it that we know is not taken. */
public enum PictureKind {
    JPEG(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}) {
        @Override
        public InputStream stripped(InputStream whole) {
            return new StrippedJpeg(whole);
        }
    },
    PNG(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}) {
        @Override
        public InputStream stripped(InputStream whole) {
            return new StrippedPng(whole);
        }
    };

    private static final int LONGEST_BEGINNING = 8;

    private final byte[] beginning;

    PictureKind(byte[] beginning) {
        this.beginning = beginning;
    }

    /** Without what tells of place, time, device and person; all that is seen stays, and which side is up. */
    public abstract InputStream stripped(InputStream whole);

    /** @param content of which nothing is taken away, so it has to be one that can be marked */
    public static Optional<PictureKind> of(InputStream content) throws IOException {
        content.mark(LONGEST_BEGINNING);
        byte[] begins = content.readNBytes(LONGEST_BEGINNING);
        content.reset();
        return Arrays.stream(values())
                .filter(kind -> begins.length >= kind.beginning.length
                        && Arrays.equals(kind.beginning, 0, kind.beginning.length, begins, 0, kind.beginning.length))
                .findFirst();
    }
}
