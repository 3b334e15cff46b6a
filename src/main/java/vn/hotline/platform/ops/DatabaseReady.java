package vn.hotline.platform.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the database answers and its schema is one this program knows. Answers at once, whatever the database does. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    private DatabaseWatch watch;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database").status(!watch.isGone() && watch.isSchemaWhole());
        if (watch.schema() != null) {
            answer.withData("schema", watch.schema());
        }
        return answer.build();
    }
}
