package vn.hotline.platform.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Stands before every method of a service and asks for its verb: see {@link May}. */
@Interceptor
@May(Verb.DESK_OPEN)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AskPermission {

    @Inject
    private Permission permission;

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        permission.ask(verbOf(call.getMethod()));
        return call.proceed();
    }

    static Verb verbOf(Method method) {
        May own = method.getAnnotation(May.class);
        return (own == null ? method.getDeclaringClass().getAnnotation(May.class) : own).value();
    }
}
