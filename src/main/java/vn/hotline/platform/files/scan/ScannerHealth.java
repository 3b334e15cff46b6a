package vn.hotline.platform.files.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether files are looked through. Without that the hotline is ready all the same: they wait, calls do not. */
@Readiness
@ApplicationScoped
public class ScannerHealth implements HealthCheck {

    @Inject
    private Scanner scanner;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("file-scanner")
                .withData("scanner", said())
                .up()
                .build();
    }

    private String said() {
        if (!scanner.isOn()) {
            return "off";
        }
        return scanner.isThere() ? "there" : "away";
    }
}
