package vn.hotline.platform.trail.web;

/** How a feature puts marks of its own into words, in the reader's language. */
public interface DetailWords {

    /** The marks it knows: see {@link vn.hotline.platform.audit.Detail#other}. */
    String kind();

    /** @throws RuntimeException for what is no more or never was: it is shown as it is */
    String of(String value);
}
