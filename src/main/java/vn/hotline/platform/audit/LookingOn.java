package vn.hotline.platform.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * Whether a request draws what somebody looks at anyway: a page that redraws itself with each change. What it shows is
 * written down once for a sitting, and again only of whom it did not show before.
 */
@RequestScoped
public class LookingOn {

    private boolean on;

    public void during(Runnable readings) {
        on = true;
        try {
            readings.run();
        } finally {
            on = false;
        }
    }

    boolean isOn() {
        return on;
    }
}
