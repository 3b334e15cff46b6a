package vn.hotline.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.omnifaces.util.Faces;

/** What the error page says of an error: a code short enough to be told by telephone, under which the log has it. */
@Named
@RequestScoped
public class Failure {

    private static final Logger LOG = Logger.getLogger(Failure.class.getName());
    private static final int LENGTH = 8;

    private String code;

    public String getCode() {
        if (code == null) {
            // what failed in an Ajax request is in the log already, under this
            String known = Faces.getRequestAttribute(FullAjaxExceptionHandler.EXCEPTION_UUID);
            code = (known == null ? UUID.randomUUID().toString() : known).substring(0, LENGTH);
            LOG.log(Level.SEVERE, "error code {0}: {1}: {2}", new Object[] {
                code,
                Faces.getRequestAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                String.valueOf((Object) Faces.getRequestAttribute(RequestDispatcher.ERROR_EXCEPTION_TYPE))
            });
        }
        return code;
    }
}
