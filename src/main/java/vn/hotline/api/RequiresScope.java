package vn.hotline.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.hotline.platform.security.ApiScope;

/** What a program must be allowed in order to call a method. A method that does not say it cannot be called. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface RequiresScope {

    ApiScope value();
}
