package vn.hotline.kernel.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    private static final String NAME = "Nguyễn Thị Lúa";
    private static final String PLACE = Sealing.place("contact", "caller_name");

    private final Sealing sealing = Keyset.generate().open();

    @Test
    void opensWhatItSealed() {
        assertThat(sealing.open(sealing.seal(NAME, PLACE), PLACE)).isEqualTo(NAME);
        assertThat(sealing.open(sealing.seal("", PLACE), PLACE)).isEmpty();
        assertThat(sealing.seal(null, PLACE)).isNull();
        assertThat(sealing.open(null, PLACE)).isNull();
    }

    @Test
    void showsNeitherTheTextNorThatTwoAreTheSame() {
        byte[] one = sealing.seal(NAME, PLACE);

        assertThat(new String(one, StandardCharsets.UTF_8)).doesNotContain("Lúa");
        assertThat(one).isNotEqualTo(sealing.seal(NAME, PLACE));
    }

    @Test
    void opensInItsOwnPlaceOnly() {
        byte[] sealed = sealing.seal(NAME, PLACE);

        assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, Sealing.place("contact", "narrative")));
        assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, Sealing.place("case_child", "name")));
        assertThat(sealing.open(sealed, Sealing.place("Contact", "CALLER_NAME")))
                .isEqualTo(NAME);
    }

    @Test
    void opensWithItsOwnKeyOnly() {
        byte[] sealed = sealing.seal(NAME, PLACE);

        assertThatIllegalStateException()
                .isThrownBy(() -> Keyset.generate().open().open(sealed, PLACE));
    }

    @Test
    void noticesEveryChangedByte() {
        byte[] sealed = sealing.seal(NAME, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatIllegalStateException().as("byte " + i).isThrownBy(() -> sealing.open(changed, PLACE));
        }
    }

    @Test
    void hashesAreOfTheKey() {
        assertThat(sealing.hash("word:lua", 12)).hasSize(12).isEqualTo(sealing.hash("word:lua", 12));
        assertThat(sealing.hash("word:lua", 12))
                .isNotEqualTo(Keyset.generate().open().hash("word:lua", 12));
    }

    @Test
    void keysSurviveInAFileForTheOwnerAlone(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("keys/keyset");
        Keyset keyset = Keyset.generate();
        keyset.write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Keyset.read(file).open().open(keyset.open().seal(NAME, PLACE), PLACE))
                .isEqualTo(NAME);
        assertThat(Keyset.read(file).open().hash("x", 12))
                .isEqualTo(keyset.open().hash("x", 12));
    }

    @Test
    void keysAreNeverWrittenOver(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("keyset");
        Keyset.generate().write(file);

        assertThatIOException()
                .isThrownBy(() -> Keyset.generate().write(file))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aFileWithoutKeysIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("keyset"), "{}\n");

        assertThatIOException().isThrownBy(() -> Keyset.read(file));
        assertThatIOException().isThrownBy(() -> Keyset.read(directory.resolve("none")));
    }
}
