package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages read a record by what its methods are called: {@code row.number} is {@code number()}. A bean's getter of a record
 * is not found and the page answers 500, and a record that is not public may not be called.
 */
class RecordsInPagesTest {

    @Test
    void recordsHaveNoGettersOfBeans() {
        assertThat(Classes.loaded()
                        .filter(Class::isRecord)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(RecordsInPagesTest::isGetter)
                        .map(method -> method.getDeclaringClass().getName() + "." + method.getName()))
                .isEmpty();
    }

    private static boolean isGetter(Method method) {
        return method.getName().matches("(get|is)[A-Z].*")
                && method.getParameterCount() == 0
                && Modifier.isPublic(method.getModifiers())
                && Arrays.stream(method.getDeclaringClass().getRecordComponents())
                        .noneMatch(component -> component.getAccessor().equals(method));
    }

    @Test
    void recordsThatPagesGetArePublic() {
        Set<Class<?>> shown = new LinkedHashSet<>();
        Classes.loaded()
                .filter(type -> type.isAnnotationPresent(Named.class))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .forEach(method -> collect(method.getGenericReturnType(), shown));

        assertThat(shown).hasSizeGreaterThan(40).allSatisfy(type -> assertThat(isPublic(type))
                .isTrue());
    }

    /** The records in a type, and those in their components. */
    private static void collect(Type type, Set<Class<?>> shown) {
        if (type instanceof ParameterizedType of) {
            collect(of.getRawType(), shown);
            Stream.of(of.getActualTypeArguments()).forEach(argument -> collect(argument, shown));
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), shown);
        } else if (type instanceof Class<?> record && record.isRecord() && shown.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                collect(component.getGenericType(), shown);
            }
        }
    }

    private static boolean isPublic(Class<?> type) {
        return type == null || Modifier.isPublic(type.getModifiers()) && isPublic(type.getEnclosingClass());
    }
}
