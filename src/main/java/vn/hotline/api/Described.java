package vn.hotline.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the interface's description says of a member of an object, or of the object itself, beside what the code says
 * already: names, types, constants, and the limits and code lists of the form.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@interface Described {

    String value() default "";

    /** As it stands in JSON; quotes around text may be left out. */
    String example() default "";

    /** A regular expression for the whole of a text that is sent. */
    String pattern() default "";

    /** Whether it is always there in what is answered. */
    boolean always() default true;

    /** Of an object: its name in the description. */
    String name() default "";

    /** Of an object: the form whose attributes its members become, each with its limit and code list. */
    Class<?> form() default void.class;

    /** Of an object that is a part of another: the path to it, with its dot. */
    String within() default "";
}
