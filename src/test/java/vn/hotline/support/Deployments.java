package vn.hotline.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import vn.hotline.platform.entry.PageAccessFilter;

/** The application as it was packaged, with the tests that run inside of it. */
final class Deployments {

    private static final String TESTS = ".*(IT|InServer)(\\$.*)?\\.class";

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
        WebArchive archive = ShrinkWrap.create(ExplodedImporter.class, "hotline.war")
                .importDirectory(dist.resolve("app").toFile())
                .as(WebArchive.class)
                .setWebXML(new StringAsset(webXml(dist)))
                .addAsLibraries(libraries(dist))
                .addAsLibrary(libraryOf(Assertions.class));
        addTests(archive, dist.resolveSibling("test-classes"));
        return archive;
    }

    /** Delivered with the server; the server of the tests is one as it is published, which knows nothing of them. */
    private static File[] libraries(Path dist) {
        return dist.resolve("server/libraries").toFile().listFiles();
    }

    private static void addTests(WebArchive archive, Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().matches(TESTS))
                    .forEach(file ->
                            archive.add(new FileAsset(file.toFile()), "WEB-INF/classes/" + classes.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File libraryOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
