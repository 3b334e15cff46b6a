package vn.hotline.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hotline.launch.backup.BackupKey;

/** Where the key of the backups is: beside the keyset unless the environment says otherwise. */
final class BackupKeys {

    private BackupKeys() {}

    static Path file(CommandLine line, Settings settings) {
        return settings.backupKeyFile().orElse(line.data().resolve("keys").resolve("backup-key"));
    }

    /** Made with the first backup. */
    static BackupKey readOrMake(Path file, PrintStream console) throws IOException {
        if (!Files.exists(file)) {
            BackupKey.generate().write(file);
            console.println(
                    "New key of the backups: " + file
                            + ". Keep a copy offline, with the keyset and apart from the backups: without it they are worthless.");
        }
        return read(file);
    }

    static BackupKey read(Path file) {
        try {
            return BackupKey.read(file);
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.BACKUP_KEY_MISSING,
                    "the key of the backups is not in %s; put it there or name it in HOTLINE_BACKUP_KEY_FILE"
                            .formatted(file),
                    e);
        }
    }
}
