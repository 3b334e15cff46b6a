package vn.hotline.launch;

/** The options of all commands. Each takes one value: {@code --port 8080} or {@code --port=8080}. */
enum Option {
    PORT("--port", "N", "8080", "port of the web pages"),
    DATA("--data", "DIR", "data", "directory of database, keys and logs"),
    DEMO("--demo", "none|story|published", "none", "data of a new database: empty, a small story, the years 2021-2023");

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
        return "  %-32s %s (%s)".formatted(flag + " " + value, purpose, preset);
    }
}
