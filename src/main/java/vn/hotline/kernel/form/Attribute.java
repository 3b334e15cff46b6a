package vn.hotline.kernel.form;

import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import vn.hotline.kernel.BaseEntity;

/**
 * One attribute of a form, of its parts or of a record, read once from the class and those above it. What is done to all
 * fields alike goes over the list of them: checks, corrections, search, what programs read and what pages show.
 */
public final class Attribute {

    private static final ClassValue<List<Attribute>> OF = new ClassValue<>() {
        @Override
        protected List<Attribute> computeValue(Class<?> type) {
            List<Attribute> all = new ArrayList<>();
            collect(type, all);
            return List.copyOf(all);
        }
    };

    private static void collect(Class<?> type, List<Attribute> all) {
        if (type == null || type == RecordForm.class || type == BaseEntity.class) {
            return;
        }
        collect(type.getSuperclass(), all);
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !Modifier.isTransient(field.getModifiers()))
                .filter(field -> !field.isSynthetic() && field.getType() != ReadVersion.class)
                .map(Attribute::new)
                .forEach(attribute -> all.add(attribute.place(all), attribute));
    }

    private final Field field;
    private final Class<?> type;
    private final Class<?> partType;
    private final Shown shown;
    private final Described described;
    private final int most;

    private Attribute(Field field) {
        this.field = field;
        field.setAccessible(true);
        type = field.getType();
        partType = partTypeOf(field);
        shown = field.getAnnotation(Shown.class);
        described = field.getAnnotation(Described.class);
        Size size = field.getAnnotation(Size.class);
        most = size == null ? Integer.MAX_VALUE : size.max();
    }

    /** Those of the classes above first, in the order in which each declares them, which is the order of the page. */
    public static List<Attribute> of(Class<?> form) {
        return OF.get(form);
    }

    private int place(List<Attribute> before) {
        String after = shown == null ? "" : shown.after();
        int place = 0;
        while (place < before.size()
                && !(place > 0 && before.get(place - 1).name().equals(after))) {
            place++;
        }
        return place;
    }

    /** What it is called in the class, in a correction and beside an error. */
    public String name() {
        return field.getName();
    }

    /** What programs call it. */
    public String as() {
        return described == null || described.as().isEmpty() ? name() : described.as();
    }

    /** The object within the record in which programs find it, empty for none. */
    public String within() {
        return described == null ? "" : described.within();
    }

    /** Whether programs never find it unknown. */
    public boolean isNeeded() {
        return described != null && described.needed();
    }

    /** Those that list {@link FormPart}s are looked into. */
    public boolean hasParts() {
        return partType() != null;
    }

    /** What it lists, or null. */
    public Class<?> partType() {
        return partType;
    }

    private static Class<?> partTypeOf(Field field) {
        return List.class.isAssignableFrom(field.getType())
                        && field.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && FormPart.class.isAssignableFrom(element)
                ? element
                : null;
    }

    /** Those it lists. */
    @SuppressWarnings("unchecked")
    public List<FormPart> parts(Object form) {
        List<FormPart> parts = (List<FormPart>) get(form);
        return parts == null ? List.of() : parts;
    }

    /** One that says nothing yet. */
    public FormPart newPart() {
        try {
            return (FormPart) partType().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its value in a form or record that has it. */
    public Object get(Object form) {
        try {
            return field.get(form);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a value of its type into a form or record that has it. */
    public void set(Object form, Object value) {
        try {
            field.set(form, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The codes it says, for one that is taken from code lists; none for any other. */
    public List<String> codes(Object form) {
        if (shown == null || shown.as() != Shown.As.CODE || get(form) == null) {
            return List.of();
        }
        return get(form) instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(get(form).toString());
    }

    /** Words that somebody wrote, and no code. */
    public boolean isWritten() {
        return isText() && (shown == null || shown.as() == Shown.As.ITSELF);
    }

    /**
     * One value from the text that stands for it in a correction.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Object read(String text) {
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return type == boolean.class ? (Object) Boolean.valueOf(text) : text;
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

    /** How many letters it may have. */
    public int most() {
        return most;
    }

    static OptionalInt most(Class<?> owner, String name) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.getName().equals(name) && field.isAnnotationPresent(Size.class))
                .mapToInt(field -> field.getAnnotation(Size.class).max())
                .findFirst();
    }

    /** @return null if it has none */
    public <A extends Annotation> A annotation(Class<A> type) {
        return field.getAnnotation(type);
    }

    /** What its values stand for; null for themselves. */
    public Shown shown() {
        return shown;
    }

    /** Bundle key of what it is called. */
    public String label(Class<?> form) {
        if (shown != null && !shown.label().isEmpty()) {
            return shown.label();
        }
        Words words = form.getAnnotation(Words.class);
        return (words == null ? "" : words.value()) + name();
    }

    /** The class of its values. */
    public Class<?> type() {
        return type;
    }

    /** With what it lists. */
    public Type genericType() {
        return field.getGenericType();
    }

    /** Whether its values are text, codes among them. */
    public boolean isText() {
        return type == String.class;
    }
}
