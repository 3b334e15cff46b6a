package vn.hotline.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import vn.hotline.launch.backup.Backup;
import vn.hotline.launch.backup.BackupException;
import vn.hotline.launch.backup.BackupKey;
import vn.hotline.launch.backup.DumpTally;

/** Opens all of a backup, counts its rows, and follows its log change by change: nothing is missing, nothing was changed. */
final class VerifyBackupCommand {

    private final CommandLine line;
    private final Settings settings;
    private final PrintStream console;

    VerifyBackupCommand(CommandLine line, Settings settings, PrintStream console) {
        this.line = line;
        this.settings = settings;
        this.console = console;
    }

    ExitCode run() {
        BackupKey key = BackupKeys.read(BackupKeys.file(line, settings));
        try {
            Backup backup = Backup.at(line.from(), line.until());
            DumpTally copied = backup.readCopy(key, OutputStream.nullOutputStream());
            Backup.LogEnd log = backup.readLog(key, copied, line.until(), null);
            console.println("Complete: %,d rows of %d tables of %s, and %,d changes of the log until %s"
                    .formatted(copied.allRows(), copied.rows().size(), backup.made(), log.changes(), log.time()));
            return ExitCode.OK;
        } catch (BackupException e) {
            throw new LaunchException(ExitCode.BACKUP_BROKEN, e.getMessage(), e);
        } catch (IOException e) {
            throw new LaunchException(ExitCode.BACKUP_BROKEN, "the backup cannot be read: " + e.getMessage(), e);
        }
    }
}
