package vn.hotline.platform.ops;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import vn.hotline.platform.security.Noise;

/**
 * What the server cannot read of a request (a path or a parameter with a broken escape) it logs by itself, a path with 3 kB
 * of stack trace. That happens before the application hears of the request, so it is counted here.
 */
@WebListener
public class ServerNoise implements ServletContextListener {

    private static final String PARAMETERS = "org.glassfish.grizzly.http.util.Parameters";

    /** Kept here: a logger that nobody holds is forgotten with its filter. */
    private final List<Logger> loggers =
            List.of(Logger.getLogger("jakarta.enterprise.web.core"), Logger.getLogger(PARAMETERS));

    @Override
    public void contextInitialized(ServletContextEvent event) {
        loggers.forEach(logger -> logger.setFilter(ServerNoise::isWorthALine));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        loggers.forEach(logger -> logger.setFilter(null));
    }

    static boolean isWorthALine(LogRecord line) {
        boolean broken = PARAMETERS.equals(line.getLoggerName()) || isOfDecoding(line.getThrown());
        if (broken) {
            Noise.count("a path or parameter with a broken escape");
        }
        return !broken;
    }

    private static boolean isOfDecoding(Throwable thrown) {
        return (thrown instanceof IllegalArgumentException || thrown instanceof IllegalStateException)
                && thrown.getStackTrace().length > 0
                && thrown.getStackTrace()[0].getClassName().endsWith(".http.util.URLDecoder");
    }
}
