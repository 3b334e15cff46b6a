package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Thrown;
import vn.hotline.support.InServer;

/** What the server makes of a verb: it is asked before anything of a method is done. */
class VerbsIT extends InServer {

    @Inject
    private BeanManager beans;

    @Inject
    private CurrentUser current;

    @AfterEach
    void leave() {
        current.set(null, "127.0.0.1");
    }

    @Test
    void nobodyGetsIntoAnyService() throws Exception {
        current.set(null, "127.0.0.1");
        assertThat(open(null)).isEmpty();
    }

    @Test
    void everyRoleIsShutOutOfWhatIsNotItsOwn() throws Exception {
        for (Role role : Role.values()) {
            current.set(new Identity(0L, null, role.name(), role, 1, 0), "127.0.0.1");
            assertThat(open(role)).as(role.name()).isEmpty();
        }
    }

    /** Methods that let the role in though their verb is not its own. */
    private List<String> open(Role role) throws Exception {
        List<String> open = new ArrayList<>();
        int shut = 0;
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(Stateless.class) && type.isAnnotationPresent(May.class)) {
                Object service = beans.getReference(bean, type, beans.createCreationalContext(bean));
                for (Method method : type.getDeclaredMethods()) {
                    boolean closed =
                            role == null || !AskPermission.verbOf(method).isOf(role);
                    if (Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isSynthetic()
                            && closed) {
                        shut++;
                        if (!isRefused(service, method)) {
                            open.add(type.getSimpleName() + "." + method.getName());
                        }
                    }
                }
            }
        }
        assertThat(shut).isGreaterThan(20);
        return open;
    }

    private static boolean isRefused(Object service, Method method) throws IllegalAccessException {
        try {
            method.invoke(
                    service,
                    Arrays.stream(method.getParameterTypes())
                            .map(VerbsIT::nothing)
                            .toArray());
            return false;
        } catch (InvocationTargetException e) {
            return Thrown.find(e.getCause(), NotAllowedException.class).isPresent();
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }
}
