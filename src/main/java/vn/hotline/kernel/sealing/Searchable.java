package vn.hotline.kernel.sealing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text by which people find the record it stands in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Searchable {

    /** By what of it. */
    enum By {
        WORDS,
        /** Words of a name, which is found, too, if one letter of a word was typed wrong. */
        NAME,
        NUMBER
    }

    By[] value();

    /** Bundle key of what the search's answer calls it; empty for the name it has on the form. */
    String told() default "";
}
