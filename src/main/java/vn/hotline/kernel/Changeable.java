package vn.hotline.kernel;

/**
 * What is changed by verbs only: a record of the road, or one that the house keeps, such as an account. It says of itself what
 * has to be known of it then. An entity that implements it is {@link Numbered}.
 */
public interface Changeable {

    /** Null for what has none of its own kind, such as an entry of a list. */
    Long getId();

    default RecordKind kind() {
        return kindOf(getClass());
    }

    /** What people call it if it has no number; else null. */
    default String called() {
        return null;
    }

    /** What figures count of it, to be compared by equals; null while it counts for nothing. */
    default Object facts() {
        return null;
    }

    static RecordKind kindOf(Class<? extends Changeable> type) {
        return type.getAnnotation(Numbered.class).value();
    }
}
