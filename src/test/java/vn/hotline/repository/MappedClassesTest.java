package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is not listed in persistence.xml is not found: nothing looks for it in the classes. */
class MappedClassesTest {

    private static final Pattern LISTED = Pattern.compile("<class>([^<]+)</class>");

    @Test
    void allThatIsMappedIsListed() {
        List<String> listed = LISTED.matcher(Sources.read(Sources.RESOURCES.resolve("META-INF/persistence.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(listed)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(Classes.loaded()
                        .filter(MappedClassesTest::isMapped)
                        .map(Class::getName)
                        .toList());
    }

    private static boolean isMapped(Class<?> type) {
        return type.isAnnotationPresent(Entity.class)
                || type.isAnnotationPresent(Embeddable.class)
                || type.isAnnotationPresent(MappedSuperclass.class)
                || type.isAnnotationPresent(Converter.class);
    }
}
