package vn.hotline.reporting.publication.narrative;

/**
 * A part of a text: words between numbers, or one number.
 *
 * @param number null for words
 * @param index of the number in its text
 */
public record Piece(String text, TiedNumber number, int index) {

    public boolean words() {
        return number == null;
    }

    public boolean tied() {
        return number != null && !number.typed() && !number.stale();
    }

    public boolean stale() {
        return number != null && number.stale();
    }

    public boolean typed() {
        return number != null && number.typed();
    }

    /** How the number's figure is written now. */
    public String present() {
        return number == null ? null : number.present();
    }
}
