package vn.hotline.launch;

import java.io.IOException;
import java.nio.file.Path;

/** The way to the database of a program that runs, for tests that look behind it. */
public final class RunningDatabase {

    private RunningDatabase() {}

    /** @param directory its data directory */
    public static DatabaseAccess in(Path directory) throws IOException {
        return EmbeddedDatabase.running(directory);
    }
}
