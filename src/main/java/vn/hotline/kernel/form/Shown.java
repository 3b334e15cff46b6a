package vn.hotline.kernel.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an attribute of a form is told to people: what it is called, and what its stored value means. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Shown {

    /** What a stored value stands for. */
    enum As {
        /** Itself: words, numbers, days; a constant and yes or no by their labels. */
        ITSELF,
        CODE,
        PROVINCE,
        COMMUNE,
        CENTRE,
        PERSON,
        AGENCY,
        TOPIC
    }

    /** Bundle key of its name; empty for the form's {@link Words} and the attribute's name. */
    String label() default "";

    As as() default As.ITSELF;

    /** The attribute of a class above behind which it stands on the page; empty for behind all of them. */
    String after() default "";

    /** The code lists a code may be of, for {@link As#CODE}: one, or one for each {@link vn.hotline.kernel.Helpline} in its order. */
    String[] lists() default {};
}
