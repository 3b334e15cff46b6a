package vn.hotline.kernel;

/** Polarity and meaning of a chip; the style sheet gives each its look. */
public enum Tone {
    LINE,
    INFO,
    OK,
    WARN,
    DANGER,
    SOLID,
    ACC;

    /** Name of the style class. */
    public String getCss() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
