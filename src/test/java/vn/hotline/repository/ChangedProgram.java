package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The program as it is once a how-to was carried out: one class compiled anew from a changed source, all others as they
 * are. Its classes are other ones than those of the test that asks for it, and are called by reflection.
 */
final class ChangedProgram extends URLClassLoader {

    private static final Path MAIN_CLASSES = Path.of("target/classes");
    private static final Path TEST_CLASSES = Path.of("target/test-classes");

    private ChangedProgram(Path... folders) {
        super(Stream.of(folders).map(ChangedProgram::url).toArray(URL[]::new), ChangedProgram.class.getClassLoader());
    }

    /**
     * @param folder an empty one, for as long as the program is asked
     * @param name of the class, without its package
     */
    static ClassLoader with(Path folder, String name, String source) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), "-cp", libraries, file.toString());
        assertThat(failed).as("what the how-to says compiles").isZero();
        return new ChangedProgram(classes, MAIN_CLASSES, TEST_CLASSES);
    }

    /** What is indented in a how-to and begins like this. */
    static String block(String howTo, String beginning) {
        String from = howTo.substring(howTo.indexOf("\n       " + beginning) + 1);
        return from.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("       "))
                .map(line -> line.isBlank() ? "" : line.substring(7))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Its own before those that are known: the first folder that has a class gives it. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("vn.hotline.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
