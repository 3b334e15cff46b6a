package vn.hotline.platform.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: there is room on the disk of database and logs. On a full one nothing can be recorded any more. */
@Readiness
@ApplicationScoped
public class DiskReady implements HealthCheck {

    private static final long MEGABYTE = 1 << 20;

    @Inject
    @ConfigProperty(name = "HOTLINE_DISK_RESERVE_MB", defaultValue = "500")
    private long reserve;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("disk").withData("reserve-mb", reserve);
        try {
            long free = Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir")))
                            .getUsableSpace()
                    / MEGABYTE;
            return answer.withData("free-mb", free).status(free >= reserve).build();
        } catch (IOException e) {
            return answer.down().build();
        }
    }
}
