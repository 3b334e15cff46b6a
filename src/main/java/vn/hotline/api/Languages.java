package vn.hotline.api;

import java.util.List;
import java.util.Locale;

/** The language of messages: the first of those accepted that there is, else Vietnamese. */
final class Languages {

    private static final Locale VIETNAMESE = new Locale("vi", "VN");

    private Languages() {}

    static Locale of(List<Locale> accepted) {
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .map(english -> Locale.ENGLISH)
                .orElse(VIETNAMESE);
    }
}
