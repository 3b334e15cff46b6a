package vn.hotline.repository;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/** The compiled classes of the program, read once for all repository tests. */
final class Classes {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.hotline");

    private Classes() {}

    static Stream<Class<?>> loaded() {
        return ALL.stream().filter(type -> !type.isAnonymousClass()).map(JavaClass::reflect);
    }
}
