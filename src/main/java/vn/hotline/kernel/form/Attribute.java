package vn.hotline.kernel.form;

import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** One attribute of a form or of its parts, read once from the class. */
public final class Attribute {

    private static final ClassValue<List<Attribute>> OF = new ClassValue<>() {
        @Override
        protected List<Attribute> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !Modifier.isTransient(field.getModifiers()))
                    .filter(field -> !field.isSynthetic())
                    .map(Attribute::new)
                    .toList();
        }
    };

    private final Field field;

    private Attribute(Field field) {
        this.field = field;
        field.setAccessible(true);
    }

    /** In the order in which the class declares them, which is the order of the page. */
    public static List<Attribute> of(Class<?> form) {
        return OF.get(form);
    }

    public String name() {
        return field.getName();
    }

    /** Those that list {@link FormPart}s are looked into. */
    public boolean hasParts() {
        return partType() != null;
    }

    /** What it lists, or null. */
    public Class<?> partType() {
        return List.class.isAssignableFrom(field.getType())
                        && field.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && FormPart.class.isAssignableFrom(element)
                ? element
                : null;
    }

    @SuppressWarnings("unchecked")
    public List<FormPart> parts(Object form) {
        List<FormPart> parts = (List<FormPart>) get(form);
        return parts == null ? List.of() : parts;
    }

    public FormPart newPart() {
        try {
            return (FormPart) partType().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public Object get(Object form) {
        try {
            return field.get(form);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public void set(Object form, Object value) {
        try {
            field.set(form, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values as they are compared: what is empty is nothing, and several choices have no order. */
    public String text(Object form) {
        Object value = get(form);
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? null
                    : several.stream()
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .sorted()
                            .reduce((one, other) -> one + "\n" + other)
                            .orElse(null);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        String text = value == null ? "" : value.toString().strip().replace("\r\n", "\n");
        return text.isEmpty() ? null : text;
    }

    int most() {
        Size size = field.getAnnotation(Size.class);
        return size == null ? Integer.MAX_VALUE : size.max();
    }

    static OptionalInt most(Class<?> owner, String name) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.getName().equals(name) && field.isAnnotationPresent(Size.class))
                .mapToInt(field -> field.getAnnotation(Size.class).max())
                .findFirst();
    }

    public Shown shown() {
        return field.getAnnotation(Shown.class);
    }

    String label(Class<?> form) {
        if (shown() != null && !shown().label().isEmpty()) {
            return shown().label();
        }
        Words words = form.getAnnotation(Words.class);
        return (words == null ? "" : words.value()) + name();
    }

    public Class<?> type() {
        return field.getType();
    }

    public boolean isText() {
        return field.getType() == String.class;
    }
}
