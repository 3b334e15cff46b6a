package vn.hotline.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application server, laid out once when the program is built, not anew at each start. On its class path stand the
 * libraries of the application, too: there nobody looks through them for beans and annotations at a start, and Java can
 * keep their classes ready ({@link StartCache}). Those that bring pages, styles or tags stay in the application, where
 * Faces looks for them.
 *
 * @param home the folder that holds the server's launcher
 */
record UnpackedServer(Path home) {

    private static final String LAUNCHER = "launch-micro.jar";
    private static final String RUNTIME = "runtime";
    private static final String LIBRARIES = "libraries";
    private static final String DOOR = "server-door.jar";
    private static final String NAME_OF_DOOR = "server-door-name.jar";
    private static final List<String> WRITTEN = List.of("config", "lib");
    private static final List<String> OF_PAGES =
            List.of("META-INF/faces-config.xml", "META-INF/resources", "META-INF/web-fragment.xml");

    /**
     * Unpacks the server if that was not done yet, and takes from the application the libraries that go with the server.
     * Those that were taken before stay in any case: a program that was copied has them nowhere else.
     *
     * @throws LaunchException if the server cannot be unpacked
     */
    void make(ServerJava java, Program program) throws IOException {
        Path stamp = home.resolve("made-of");
        String jar = stamp(program.serverJar());
        boolean isOfAnother = !Files.exists(stamp) || !Files.readString(stamp).equals(jar);
        if (isOfAnother && Files.exists(program.serverJar())) {
            clear();
            unpack(java, program.serverJar());
            Files.writeString(stamp, jar);
        }
        takeLibraries(program.application().resolve("WEB-INF/lib"));
        take(program.serverDoor(), DOOR);
        take(program.nameOfDoor(), NAME_OF_DOOR);
        extendClassPath();
    }

    private void clear() throws IOException {
        Files.createDirectories(home);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(home, each -> !each.endsWith(LIBRARIES))) {
            for (Path one : all) {
                Folders.delete(one);
            }
        }
    }

    private void take(Path file, String name) throws IOException {
        Files.copy(file, home.resolve(name), StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    boolean isThere() {
        return Files.exists(launcher());
    }

    /** Tells one file from another of the same name; by the second, as Java does, and as files are copied. */
    static String stamp(Path file) {
        return "%s %d %d"
                .formatted(
                        file.getFileName(),
                        file.toFile().length(),
                        file.toFile().lastModified() / 1000);
    }

    private void unpack(ServerJava java, Path jar) throws IOException {
        Output.of(
                List.of(
                        java.program().toString(),
                        "-jar",
                        jar.toString(),
                        "--nohazelcast",
                        "--rootdir",
                        home.toString(),
                        "--outputlauncher"),
                Duration.ofMinutes(3),
                "the application server cannot be unpacked");
    }

    /** The build puts all of them into the application each time; what was taken before and is there no more goes. */
    private void takeLibraries(Path ofApplication) throws IOException {
        Path libraries = Files.createDirectories(home.resolve(LIBRARIES));
        List<Path> taken = new ArrayList<>();
        for (Path jar : jars(ofApplication)) {
            if (!bringsPages(jar)) {
                taken.add(Files.move(jar, libraries.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING));
            }
        }
        for (Path jar : jars(libraries)) {
            if (!taken.isEmpty() && !taken.contains(jar)) {
                Files.delete(jar);
            }
        }
    }

    private static boolean bringsPages(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return OF_PAGES.stream().anyMatch(name -> file.getEntry(name) != null);
        }
    }

    /** After the server's own: of a class that both bring, the server's counts. */
    private void extendClassPath() throws IOException {
        Path launcher = launcher();
        Path extended = home.resolve("extended.jar");
        try (JarFile given = new JarFile(launcher.toFile())) {
            Manifest manifest = given.getManifest();
            String before = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            String paths = Stream.of(
                            Stream.of(before.split(" ")).filter(path -> path.startsWith(RUNTIME + "/")),
                            Stream.of(DOOR),
                            jars(home.resolve(LIBRARIES)).stream().map(jar -> LIBRARIES + "/" + jar.getFileName()))
                    .flatMap(each -> each)
                    .collect(Collectors.joining(" "));
            if (paths.equals(before)) {
                return;
            }
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, paths);
            // its own first class takes the folder of the launcher for the one to write to
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "fish.payara.micro.impl.PayaraMicroImpl");
            try (OutputStream file = Files.newOutputStream(extended);
                    JarOutputStream jar = new JarOutputStream(file, manifest)) {
                given.stream()
                        .filter(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME))
                        .forEach(entry -> copy(given, entry.getName(), jar));
            }
        }
        Files.move(extended, launcher, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(JarFile from, String name, JarOutputStream to) {
        try (InputStream content = from.getInputStream(from.getEntry(name))) {
            to.putNextEntry(from.getEntry(name));
            content.transferTo(to);
            to.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server writes into its folder, so each run gets one of its own. What it runs stays here for all. */
    void copyFor(Path run) throws IOException {
        Folders.delete(run);
        Files.createDirectories(run);
        for (String written : WRITTEN) {
            Folders.copy(home.resolve(written), run.resolve(written));
        }
        DataDirectory.tighten(run);
    }

    /** How Java runs it, apart from its own options and the server's. */
    List<String> command(Path run) throws IOException {
        List<String> words = new ArrayList<>();
        words.add("-Xbootclasspath/a:" + home.resolve(NAME_OF_DOOR));
        words.add("-Dfish.payara.micro.BootJar=" + launcher().toUri());
        words.add("-Dfish.payara.micro.UnpackDir=" + home);
        settings().forEach((name, value) -> words.add("-D" + name + "=" + value));
        words.addAll(List.of("-jar", launcher().toString(), "--rootdir", run.toString()));
        return words;
    }

    /** What the server's own way of starting sets. */
    private Map<String, String> settings() throws IOException {
        Properties given = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("config/payara-boot.properties"))) {
            given.load(file);
        }
        Map<String, String> sorted = new TreeMap<>();
        given.stringPropertyNames().forEach(name -> sorted.put(name, given.getProperty(name)));
        return sorted;
    }

    private Path launcher() {
        return home.resolve(LAUNCHER);
    }

    /** Everything on the class path, in an order that does not change. */
    List<Path> classPath() throws IOException {
        List<Path> all = new ArrayList<>(List.of(launcher(), home.resolve(DOOR), home.resolve(NAME_OF_DOOR)));
        all.addAll(jars(home.resolve(RUNTIME)));
        all.addAll(jars(home.resolve(LIBRARIES)));
        return all;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
