package vn.hotline.kernel.sealing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.Type;

/** A text that is stored encrypted and bound to its table and column: names, numbers, addresses, narratives. */
@Type(SealedTextType.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sealed {}
