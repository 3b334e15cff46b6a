package vn.hotline.kernel;

/** Digits and signs as they stand on the keyboard, whatever alphabet or width they were typed or pasted in. */
final class PlainSigns {

    /** Stands for a sign that looks like digits and is none ("½", "²"): whoever reads numbers must not take it for some. */
    private static final int NO_DIGIT = '!';

    private static final int FIRST_WIDE = 0xFF01;
    private static final int LAST_WIDE = 0xFF5E;
    private static final int WIDE = 0xFEE0;

    private PlainSigns() {}

    /** Single blanks, none outside; unseen signs left away. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> Character.getType(sign) != Character.FORMAT)
                .map(PlainSigns::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString().replaceAll(" +", " ").strip();
    }

    private static int plain(int sign) {
        if (Character.isDigit(sign)) {
            return '0' + Character.digit(sign, 10);
        }
        if (sign >= FIRST_WIDE && sign <= LAST_WIDE) {
            return sign - WIDE;
        }
        if (Character.getType(sign) == Character.OTHER_NUMBER) {
            return NO_DIGIT;
        }
        return switch (sign) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> Character.isSpaceChar(sign) || Character.isWhitespace(sign) ? ' ' : sign;
        };
    }
}
