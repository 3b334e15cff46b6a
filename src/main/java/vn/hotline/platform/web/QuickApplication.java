package vn.hotline.platform.web;

import jakarta.el.ELResolver;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;

/** The pages' library with {@link ShortWays} before its own resolvers, where no setting puts any. */
public final class QuickApplication extends ApplicationWrapper {

    private volatile ShortWays resolver;

    private QuickApplication(Application wrapped) {
        super(wrapped);
    }

    @Override
    public ELResolver getELResolver() {
        if (resolver == null) {
            resolver = new ShortWays(super.getELResolver());
        }
        return resolver;
    }

    /** Named in faces-config.xml. */
    public static final class Factory extends ApplicationFactory {

        private volatile Application application;

        public Factory(ApplicationFactory wrapped) {
            super(wrapped);
        }

        @Override
        public Application getApplication() {
            if (application == null) {
                application = new QuickApplication(getWrapped().getApplication());
            }
            return application;
        }

        @Override
        public void setApplication(Application other) {
            application = null;
            getWrapped().setApplication(other);
        }
    }
}
