package vn.hotline.support;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of the tests that run inside the server, where beans can be injected; a method with RunAsClient runs outside.
 * They share one deployment ({@link OneDeployment}), so none may rely on an empty database.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InServer {

    @Deployment
    public static WebArchive application() {
        return Deployments.application();
    }
}
