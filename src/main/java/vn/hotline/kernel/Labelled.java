package vn.hotline.kernel;

/** A constant that people see by a text of the bundles: the key is {@code Type.CONSTANT}. */
public interface Labelled {

    String name();

    default String getLabelKey() {
        return labelKey(((Enum<?>) this).getDeclaringClass(), name());
    }

    static String labelKey(Class<?> type, String name) {
        return typeName(type) + "." + name;
    }

    /** The name of a type outside the code. */
    static String typeName(Class<?> type) {
        KnownAs known = type.getAnnotation(KnownAs.class);
        return known == null ? type.getSimpleName() : known.value();
    }
}
