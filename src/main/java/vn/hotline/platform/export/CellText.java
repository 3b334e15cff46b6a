package vn.hotline.platform.export;

/** Text in a file that a spreadsheet reads without being told what is text. */
public final class CellText {

    /** By these a formula begins, by the wide ones in spreadsheets that take them for the usual signs. */
    private static final String FORMULA_BEGINS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CellText() {}

    /** With an apostrophe before what would be taken for a formula, which makes it text. */
    public static String defused(String text) {
        boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
