package vn.hotline.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Figures mean nothing without the machine they come from and what else ran on it. */
final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    static List<String> described() {
        return List.of(
                "date: " + LocalDate.now(),
                String.format(
                        Locale.ROOT,
                        "machine: %d cores (%s), %.0f GB memory",
                        SYSTEM.getAvailableProcessors(),
                        processor(),
                        SYSTEM.getTotalMemorySize() / 1e9),
                "Java: %s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
                String.format(
                        Locale.ROOT,
                        "load of the minute before: %.1f (more than about 0.5: other programs disturbed the figures)",
                        SYSTEM.getSystemLoadAverage()));
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(SYSTEM.getArch());
        } catch (IOException e) {
            return SYSTEM.getArch();
        }
    }
}
