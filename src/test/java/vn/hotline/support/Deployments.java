package vn.hotline.support;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it was packaged, with the tests that run inside of it. */
final class Deployments {

    private static final String TESTS = "/vn/hotline/.*(IT|InServer)(\\$.*)?\\.class";

    private Deployments() {}

    static WebArchive application() {
        Path dist = Path.of(System.getProperty("hotline.dist"));
        GenericArchive tests = ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(dist.resolveSibling("test-classes").toFile(), Filters.include(TESTS))
                .as(GenericArchive.class);
        return ShrinkWrap.create(ExplodedImporter.class, "hotline.war")
                .importDirectory(dist.resolve("app").toFile())
                .as(WebArchive.class)
                .merge(tests, "WEB-INF/classes")
                .addAsLibrary(Path.of(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                        .toFile());
    }
}
