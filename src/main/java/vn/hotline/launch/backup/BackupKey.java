package vn.hotline.launch.backup;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKeyManager;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The key that backups are sealed with, a file of its own. It opens no identity: those stay sealed inside a backup by
 * the keyset, which is in no backup.
 */
public final class BackupKey {

    private final KeysetHandle key;

    private BackupKey(KeysetHandle key) {
        this.key = key;
    }

    public static BackupKey generate() {
        try {
            register();
            return new BackupKey(KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    /** @throws IOException if the file is missing, unreadable or holds no key */
    public static BackupKey read(Path file) throws IOException {
        try {
            register();
            return new BackupKey(
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IOException("no backup key in " + file, e);
        }
    }

    /** @throws IOException if there is such a file already */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot write a key", e);
        }
    }

    /** @param label stands in clear beside what is sealed, and cannot be changed without being noticed */
    OutputStream sealing(OutputStream out, byte[] label) throws IOException {
        try {
            return streams().newEncryptingStream(out, label);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot seal", e);
        }
    }

    /** Its reads fail if key or label are others, or if a byte was changed or the end is missing. */
    InputStream opening(InputStream in, byte[] label) throws IOException {
        try {
            return streams().newDecryptingStream(in, label);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot open", e);
        }
    }

    private StreamingAead streams() throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static void register() throws GeneralSecurityException {
        StreamingAeadWrapper.register();
        AesGcmHkdfStreamingKeyManager.register(true);
    }
}
