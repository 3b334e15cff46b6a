package vn.hotline.kernel.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What programs are told of an attribute, of a member of what they send and read, or of an object of such, beside what the
 * code says already: names, types, constants, limits and code lists. In English, as the description of the interface is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Described {

    String value() default "";

    /** The object within the record that it stands in; empty for beside the others. */
    String within() default "";

    /** What it is called there; empty for its own name. */
    String as() default "";

    /** Of an attribute: whether it is never unknown. */
    boolean needed() default false;

    /** Whether it is always there in what is answered. */
    boolean always() default true;

    /** As it stands in JSON; quotes around text may be left out. */
    String example() default "";

    /** A regular expression for the whole of a text that is sent. */
    String pattern() default "";

    /** Of an object: its name in the description. */
    String name() default "";
}
