package vn.hotline.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import vn.hotline.platform.security.PageAccessFilter;

/** The application as it was packaged, with the tests that run inside of it. */
final class Deployments {

    private static final String TESTS = "/vn/hotline/.*(IT|InServer)(\\$.*)?\\.class";

    private Deployments() {}

    /** Arquillian's own servlet is no page of ours, so the filter that denies by default has to know it. */
    private static String webXml(Path dist) {
        try {
            return Files.readString(dist.resolve("app/WEB-INF/web.xml"))
                    .replace(PageAccessFilter.class.getName(), TestRunnerInServer.class.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WebArchive application() {
        Path dist = Path.of(System.getProperty("hotline.dist"));
        GenericArchive tests = ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(dist.resolveSibling("test-classes").toFile(), Filters.include(TESTS))
                .as(GenericArchive.class);
        return ShrinkWrap.create(ExplodedImporter.class, "hotline.war")
                .importDirectory(dist.resolve("app").toFile())
                .as(WebArchive.class)
                .merge(tests, "WEB-INF/classes")
                .setWebXML(new StringAsset(webXml(dist)))
                .addAsLibrary(Path.of(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                        .toFile());
    }
}
