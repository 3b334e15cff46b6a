package vn.hotline.kernel.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadWrapper;
import com.google.crypto.tink.aead.AesGcmKeyManager;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfKeyManager;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.prf.PrfSetWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The keys as a file of two lines, each a Tink keyset in JSON: the one that seals, the one that hashes search words.
 * The file is readable by its owner alone and never goes into the database.
 */
public final class Keyset {

    private final KeysetHandle sealing;
    private final KeysetHandle hashing;

    private Keyset(KeysetHandle sealing, KeysetHandle hashing) {
        this.sealing = sealing;
        this.hashing = hashing;
    }

    public static Keyset generate() {
        try {
            register();
            return new Keyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make keys", e);
        }
    }

    /** @throws IOException if the file is missing, unreadable or holds no keyset */
    public static Keyset read(Path file) throws IOException {
        try {
            register();
            List<String> lines = Files.readAllLines(file);
            return new Keyset(parse(lines.get(0)), parse(lines.get(1)));
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new IOException("no keyset in " + file, e);
        }
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(file, List.of(text(sealing), text(hashing)));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot write keys", e);
        }
    }

    public Sealing open() {
        try {
            return new Sealing(
                    sealing.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    hashing.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot use the keys", e);
        }
    }

    /** The two kinds of keys in use: all of Tink's would take half a second of each start. */
    private static void register() throws GeneralSecurityException {
        AeadWrapper.register();
        AesGcmKeyManager.register(true);
        PrfSetWrapper.register();
        HmacPrfKeyManager.register(true);
    }

    private static KeysetHandle parse(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get())
                .replace("\n", " ");
    }
}
