package vn.hotline.reporting.figures.totals;

import java.util.Arrays;
import java.util.Locale;
import vn.hotline.kernel.Labelled;

/** The languages a report is written in. */
public enum Language implements Labelled {
    VI(new Locale("vi", "VN")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** @param code as people's preferences have it: vi or en */
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.getCode().equals(code))
                .findFirst()
                .orElse(VI);
    }

    public Locale getLocale() {
        return locale;
    }

    public String getCode() {
        return locale.getLanguage();
    }
}
