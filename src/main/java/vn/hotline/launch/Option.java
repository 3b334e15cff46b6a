package vn.hotline.launch;

/** The options of all commands. Each takes one value: {@code --port 8080} or {@code --port=8080}. */
enum Option {
    PORT("--port", "N", "8080", "port of the web pages"),
    DATA("--data", "DIR", "data", "directory of database, keys and logs"),
    DEMO(
            "--demo",
            "none|story|published",
            "what the directory holds, none in a new one",
            "data of a new database: empty, a small story, the years 2021-2023"),
    TO("--to", "DIR|FILE", "", "where backups go: a directory that is there, or a new file that ends in .backup"),
    FROM("--from", "DIR|FILE", "", "directory of backups, one of them, or a file"),
    UNTIL("--until", "TIME", "", "leave out what was saved later: 2026-11-30T09:15 in Viet Nam, or with an offset");

    private final String flag;
    private final String value;
    private final String preset;
    private final String purpose;

    Option(String flag, String value, String preset, String purpose) {
        this.flag = flag;
        this.value = value;
        this.preset = preset;
        this.purpose = purpose;
    }

    String flag() {
        return flag;
    }

    String preset() {
        return preset;
    }

    String help() {
        String presets = preset.isEmpty() ? "" : " (" + preset + ")";
        return "  %-32s %s%s".formatted(flag + " " + value, purpose, presets);
    }
}
