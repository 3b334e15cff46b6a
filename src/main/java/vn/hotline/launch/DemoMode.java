package vn.hotline.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a new database is filled with. The database remembers it: real and invented people never share one. */
public enum DemoMode {
    NONE,
    STORY,
    PUBLISHED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DemoMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}
