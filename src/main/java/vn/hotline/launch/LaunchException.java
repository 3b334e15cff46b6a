package vn.hotline.launch;

/** Ends the program with one line for the person who started it and a code for the machine. */
public final class LaunchException extends RuntimeException {

    private final ExitCode exitCode;

    public LaunchException(ExitCode exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    public LaunchException(ExitCode exitCode, String line, Throwable cause) {
        super(line, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
