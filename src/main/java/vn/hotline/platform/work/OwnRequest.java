package vn.hotline.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** What runs by itself runs as a request of nobody: what belongs to one, such as who is signed in, is there and empty. */
@ApplicationScoped
public class OwnRequest {

    public interface Step<E extends Exception> {
        void run() throws E;
    }

    /** The step is done within a request of its own, with beans of its own, as nobody. */
    @ActivateRequestContext
    public <E extends Exception> void run(Step<E> step) throws E {
        step.run();
    }
}
