package vn.hotline.reporting.narrative;

/**
 * A part of a text: words between numbers, or one number.
 *
 * @param number null for words
 * @param index of the number in its text
 */
public record Piece(String text, TiedNumber number, int index) {

    public String getText() {
        return text;
    }

    public TiedNumber getNumber() {
        return number;
    }

    public int getIndex() {
        return index;
    }

    public boolean isWords() {
        return number == null;
    }

    public boolean isTied() {
        return number != null && !number.isTyped() && !number.isStale();
    }

    public boolean isStale() {
        return number != null && number.isStale();
    }

    public boolean isTyped() {
        return number != null && number.isTyped();
    }

    /** How the number's figure is written now. */
    public String getPresent() {
        return number == null ? null : number.present();
    }
}
