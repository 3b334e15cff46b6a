package vn.hotline.platform.document;

/** Signs of typed texts that a file cannot hold. */
public final class Signs {

    private static final char REPLACEMENT = '\uFFFD';

    private Signs() {}

    /**
     * Text with nothing in it that XML forbids, which would make a whole document unreadable: such signs become the
     * sign that stands for an unknown one, so that the place is seen.
     */
    public static String legal(String text) {
        if (text == null || text.codePoints().allMatch(Signs::isLegal)) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> legal.appendCodePoint(isLegal(sign) ? sign : REPLACEMENT));
        return legal.toString();
    }

    /** As XML 1.0 has it; half a pair of surrogates is no sign. */
    private static boolean isLegal(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000 && sign <= 0x10FFFF;
    }
}
