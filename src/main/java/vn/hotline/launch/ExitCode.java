package vn.hotline.launch;

/** What a supervisor (systemd, a script) learns from the end of the program. 130 and 143 follow from signals. */
public enum ExitCode {
    OK(0, "stopped as asked"),
    UNEXPECTED(1, "an error nobody foresaw; the log has it"),
    USAGE(2, "unknown command or option, or a bad value"),
    CONFIGURATION(3, "an environment variable is missing or has a bad value"),
    PORT_TAKEN(10, "another program listens on the port"),
    DIRECTORY_UNWRITABLE(11, "the data directory cannot be written"),
    DIRECTORY_IN_USE(12, "another hotline runs on the data directory"),
    DATABASE_FAILED(13, "the embedded database did not start or ended"),
    DATABASE_UNREACHABLE(14, "the outside database does not answer or refuses the user"),
    SCHEMA_FAILED(15, "the schema cannot be brought to this version"),
    KEYS_MISSING(16, "the database holds sealed data and its keys are not there"),
    KEYS_WRONG(17, "the keys are not those the database was sealed with"),
    OTHER_DATA(18, "the database holds the data of another --demo"),
    APPLICATION_FAILED(19, "the application did not start or ended"),
    FIGURES_DIFFER(20, "a figure is not the number of its records; rebuild figures puts it right"),
    NO_DATABASE(21, "there is no database in the data directory"),
    BACKUP_FAILED(22, "the backup cannot be written"),
    BACKUP_BROKEN(23, "the backup is incomplete, was changed, or was sealed with another key"),
    BACKUP_KEY_MISSING(24, "the key of the backups is not there"),
    DATABASE_THERE(25, "there is a database in the data directory already"),
    JAVA_MISSING(26, "no Java of version 21 or later is found for the application server");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
