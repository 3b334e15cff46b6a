package vn.hotline.channel.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecordingsTest {

    @Test
    void aSoundIsKnownByItsFirstBytes() {
        assertThat(SoundKind.of(bytes("RIFF\0\0\0\0WAVEfmt "))).contains(SoundKind.WAV);
        assertThat(SoundKind.of(bytes("OggS\0\2"))).contains(SoundKind.OGG);
        assertThat(SoundKind.of(bytes("ID3\4"))).contains(SoundKind.MP3);
        assertThat(SoundKind.of(new byte[] {(byte) 0xFF, (byte) 0xFB, 0, 0})).contains(SoundKind.MP3);
        assertThat(SoundKind.of(bytes("\0\0\0\30ftypM4A "))).contains(SoundKind.MP4);
        assertThat(SoundKind.of(bytes("<html><script>"))).isEmpty();
        assertThat(SoundKind.of(bytes("RIFF\0\0\0\0AVI "))).isEmpty();
        assertThat(SoundKind.of(new byte[0])).isEmpty();
    }

    /** The format code stands behind the name and the length of the first part. */
    @Test
    void aWavThatNoBrowserPlaysIsToldFromOneThatItPlays() {
        for (int played : new int[] {1, 3, 6, 7, 0xFFFE}) {
            assertThat(SoundKind.of(wav(played))).contains(SoundKind.WAV);
        }
        for (int gsmOrAdpcm : new int[] {0x31, 2, 0x11, 0x45}) {
            assertThat(SoundKind.of(wav(gsmOrAdpcm))).contains(SoundKind.PACKED_WAV);
        }
        assertThat(SoundKind.PACKED_WAV.isPlayable()).isFalse();
        assertThat(SoundKind.WAV.isPlayable()).isTrue();
    }

    private static byte[] wav(int code) {
        byte[] begins = bytes("RIFF\0\0\0\0WAVEfmt \24\0\0\0..");
        begins[20] = (byte) code;
        begins[21] = (byte) (code >> 8);
        return begins;
    }

    @Test
    void aPlayerAsksForAPiece() {
        assertThat(ByteRange.of("bytes=0-1023", 5_000)).contains(new ByteRange(0, 1_023));
        assertThat(ByteRange.of("bytes=4000-", 5_000)).contains(new ByteRange(4_000, 4_999));
        assertThat(ByteRange.of("bytes=4000-9999", 5_000)).contains(new ByteRange(4_000, 4_999));
        assertThat(ByteRange.of("bytes=-500", 5_000)).contains(new ByteRange(4_500, 4_999));
        assertThat(ByteRange.of("bytes=-9000", 5_000)).contains(new ByteRange(0, 4_999));
    }

    @Test
    void whatCannotBeUnderstoodIsAnsweredWhole() {
        assertThat(ByteRange.of(null, 5_000)).isEmpty();
        assertThat(ByteRange.of("bytes=0-1,4-5", 5_000)).isEmpty();
        assertThat(ByteRange.of("bytes=-", 5_000)).isEmpty();
        assertThat(ByteRange.of("bytes=9-3", 5_000)).isEmpty();
        assertThat(ByteRange.of("pages=1-2", 5_000)).isEmpty();
        assertThat(ByteRange.isBehind("bytes=5000-", 5_000)).isTrue();
        assertThat(ByteRange.isBehind("bytes=4999-", 5_000)).isFalse();
        assertThat(ByteRange.isBehind(null, 5_000)).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
