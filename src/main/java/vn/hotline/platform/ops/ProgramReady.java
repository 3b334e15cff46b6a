package vn.hotline.platform.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells what the launcher left: since when it runs, how long the start took, how often it had to start something again. */
@Readiness
@ApplicationScoped
public class ProgramReady implements HealthCheck {

    @Inject
    @ConfigProperty(name = "HOTLINE_STATUS_FILE")
    private Optional<String> file;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("program").up();
        file.map(Path::of).filter(Files::exists).ifPresent(status -> tell(status, answer));
        return answer.build();
    }

    private static void tell(Path status, HealthCheckResponseBuilder answer) {
        try {
            for (String line : Files.readAllLines(status)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    answer.withData(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException e) {
            answer.withData("status", "unreadable");
        }
    }
}
