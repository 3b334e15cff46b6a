package vn.hotline.support;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import vn.hotline.launch.ServerJava;

/** Deploys for the first test class and keeps that for all others: a start of the server costs 15 to 40 seconds. */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Steps in before Arquillian's own observers and lets the first of each event pass. */
    public static class Keeper {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenarioOfClass;

        private DeploymentScenario kept;
        private boolean deployed;

        public void generate(@Observes EventContext<GenerateDeployment> event) {
            if (kept == null) {
                event.proceed();
                kept = scenarioOfClass.get();
            } else {
                scenarioOfClass.set(kept);
            }
        }

        public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                deployed = true;
                onJavaOfServer(event::proceed);
            }
        }

        /** Arquillian starts the server with the Java of the tests, which may be too old for it. */
        private static void onJavaOfServer(Runnable start) {
            String ofTests = System.getProperty("java.home");
            System.setProperty(
                    "java.home", ServerJava.find(System.getenv()).home().toString());
            try {
                start.run();
            } finally {
                System.setProperty("java.home", ofTests);
            }
        }

        /** The server ends with the tests' Java. */
        public void keep(@Observes EventContext<UnDeployManagedDeployments> event) {}
    }
}
