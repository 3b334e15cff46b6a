package vn.hotline.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers what pages ask most of all: a word of the bundle, a bean by its name, a row of a table, what one of our classes
 * has or does. A page asks some thousand times, and the library leads each question past a dozen resolvers, looks a method
 * up among all of its class, asks the container for a bean that stays the same, and looks for a class of Java's by the name
 * of a parameter that a tag was not given. Everything else goes that way as before.
 */
final class ShortWays extends ELResolver {

    private static final String BUNDLE = "msg";
    private static final String OURS = "vn.hotline.";

    /** What the library itself knows by its name, so that only it can tell. */
    private static final Set<String> LIBRARYS = Set.of(
            "application",
            "cc",
            "component",
            "cookie",
            "facesContext",
            "flash",
            "flow",
            "flowScope",
            "header",
            "headerValues",
            "initParam",
            "param",
            "paramValues",
            "request",
            "requestScope",
            "resource",
            "session",
            "sessionScope",
            "view",
            "viewScope",
            "applicationScope");

    /** A method as a page names it. */
    private record Named(String name, int arguments) {}

    /** Methods with arguments of which a class has one of that name and number. */
    private static final ClassValue<Map<Named, Method>> METHODS_WITH_ARGUMENTS = new ClassValue<>() {
        @Override
        protected Map<Named, Method> computeValue(Class<?> type) {
            return callable(type)
                    .filter(method -> method.getParameterCount() > 0 && !method.isBridge())
                    .collect(Collectors.groupingBy(method -> new Named(method.getName(), method.getParameterCount())))
                    .entrySet()
                    .stream()
                    .filter(named -> named.getValue().size() == 1
                            && !named.getValue().get(0).isVarArgs())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, named -> named.getValue().get(0)));
        }
    };

    /** Methods without arguments, by their names. */
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return callable(type)
                    .filter(method -> method.getParameterCount() == 0)
                    .collect(Collectors.toMap(Method::getName, method -> method, ShortWays::narrower));
        }
    };

    /** The same of properties: how a page names them, with the method that reads each. */
    private static final ClassValue<Map<String, Optional<Method>>> PROPERTIES = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private static Stream<Method> callable(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()));
    }

    private final ELResolver library;
    private final Map<String, Object> beans = new ConcurrentHashMap<>();
    private final Set<String> noBeans = ConcurrentHashMap.newKeySet();
    private final Set<String> passing = ConcurrentHashMap.newKeySet();

    ShortWays(ELResolver library) {
        this.library = library;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (property instanceof String name) {
            if (base == null) {
                Object value = named(context, name);
                if (value != null || isNothing(context, name)) {
                    context.setPropertyResolved(null, name);
                    return value;
                }
            } else if (base instanceof ResourceBundle words) {
                context.setPropertyResolved(base, name);
                return words.containsKey(name) ? words.getString(name) : "???" + name + "???";
            } else if (isOurs(base)) {
                Optional<Method> reader =
                        PROPERTIES.get(base.getClass()).computeIfAbsent(name, one -> reader(base.getClass(), one));
                if (reader.isPresent()) {
                    context.setPropertyResolved(base, name);
                    return call(reader.get(), base);
                }
            }
        }
        return library.getValue(context, base, property);
    }

    /** A bean goes before a row of the same name, as everywhere. */
    private Object named(ELContext context, String name) {
        Object bean = beans.get(name);
        if (bean != null) {
            return bean;
        }
        FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
        if (faces == null) {
            return null;
        }
        if (name.equals(BUNDLE)) {
            return faces.getApplication().getResourceBundle(faces, BUNDLE);
        }
        if (passing.contains(name)) {
            return null;
        }
        Object found = noBeans.contains(name) ? null : staying(name);
        return found == null && noBeans.contains(name)
                ? faces.getExternalContext().getRequestMap().get(name)
                : found;
    }

    /**
     * Whether a name stands for nothing here, as that of a parameter that a tag was not given. The library would try it as
     * the name of a class in each package it knows, at every question anew; classes begin with a capital.
     */
    private boolean isNothing(ELContext context, String name) {
        FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
        if (faces == null
                || !noBeans.contains(name)
                || LIBRARYS.contains(name)
                || Character.isUpperCase(name.charAt(0))) {
            return false;
        }
        Map<String, Object> ofPage =
                faces.getViewRoot() == null ? null : faces.getViewRoot().getViewMap(false);
        return (ofPage == null || !ofPage.containsKey(name))
                && !faces.getExternalContext().getSessionMap().containsKey(name)
                && !faces.getExternalContext().getApplicationMap().containsKey(name);
    }

    /** What stands for a bean of a scope stays the same and finds the one in hand by itself. */
    private Object staying(String name) {
        BeanManager manager = CDI.current().getBeanManager();
        Set<Bean<?>> found = manager.getBeans(name);
        if (found.isEmpty()) {
            noBeans.add(name);
            return null;
        }
        Bean<?> bean = manager.resolve(found);
        // the libraries have beans, too, some of which only they know how to ask for
        if (!isOurs(bean.getBeanClass()) || !manager.isNormalScope(bean.getScope())) {
            passing.add(name);
            return null;
        }
        Object reference = manager.getReference(bean, Object.class, manager.createCreationalContext(bean));
        beans.put(name, reference);
        return reference;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base != null && isOurs(base)) {
            boolean none = arguments == null || arguments.length == 0;
            String name = String.valueOf(method);
            Method found = none
                    ? METHODS.get(base.getClass()).get(name)
                    : METHODS_WITH_ARGUMENTS.get(base.getClass()).get(new Named(name, arguments.length));
            if (found != null) {
                Object value = none ? call(found, base) : call(found, base, converted(context, found, arguments));
                context.setPropertyResolved(base, method);
                return value;
            }
        }
        return library.invoke(context, base, method, types, arguments);
    }

    /** As the library does it, which makes an empty text of nothing, too. */
    private static Object[] converted(ELContext context, Method method, Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] =
                    types[i].isInstance(arguments[i]) ? arguments[i] : context.convertToType(arguments[i], types[i]);
        }
        return converted;
    }

    private static boolean isOurs(Object base) {
        return isOurs(base.getClass());
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    private static Optional<Method> reader(Class<?> type, String property) {
        Map<String, Method> methods = METHODS.get(type);
        String ending = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        Method is = methods.get("is" + ending);
        return is != null && is.getReturnType() == boolean.class
                ? Optional.of(is)
                : Optional.ofNullable(methods.get("get" + ending));
    }

    private static Method narrower(Method one, Method other) {
        return one.getReturnType().isAssignableFrom(other.getReturnType()) ? other : one;
    }

    private static Object call(Method method, Object base, Object... arguments) {
        try {
            return method.invoke(base, arguments);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return library.getType(context, base, property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        library.setValue(context, base, property, value);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return library.isReadOnly(context, base, property);
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return library.getCommonPropertyType(context, base);
    }

    @Override
    public <T> T convertToType(ELContext context, Object value, Class<T> type) {
        return library.convertToType(context, value, type);
    }
}
