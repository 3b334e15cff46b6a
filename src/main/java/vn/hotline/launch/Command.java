package vn.hotline.launch;

import java.util.EnumSet;
import java.util.Set;

/** What the program can be asked to do: the words before the options. Without any it starts the system. */
enum Command {
    START(
            "start",
            "start the system (this is done without a command, too)",
            EnumSet.of(Option.PORT, Option.DATA, Option.DEMO)),
    VERIFY_FIGURES(
            "verify figures",
            "count all figures afresh and name each that differs; the system may run",
            EnumSet.of(Option.DATA)),
    REBUILD_FIGURES(
            "rebuild figures", "the same, and put right what differs; the system may run", EnumSet.of(Option.DATA)),
    BACKUP(
            "backup",
            "add to the backup what is new; once a day, and to a new FILE, the whole database; the system may run",
            EnumSet.of(Option.DATA, Option.TO)),
    VERIFY_BACKUP(
            "verify backup", "open and check all of a backup", EnumSet.of(Option.DATA, Option.FROM, Option.UNTIL)),
    RESTORE(
            "restore",
            "make a database of a backup in a data directory that has none",
            EnumSet.of(Option.DATA, Option.FROM, Option.UNTIL)),
    PREPARE(
            "prepare",
            "let the Java of this machine learn a start; the build has done it for its own",
            EnumSet.noneOf(Option.class)),
    HELP("help", "show this text", EnumSet.noneOf(Option.class));

    private final String words;
    private final String purpose;
    private final Set<Option> options;

    Command(String words, String purpose, Set<Option> options) {
        this.words = words;
        this.purpose = purpose;
        this.options = options;
    }

    String words() {
        return words;
    }

    String purpose() {
        return purpose;
    }

    boolean takes(Option option) {
        return options.contains(option);
    }
}
