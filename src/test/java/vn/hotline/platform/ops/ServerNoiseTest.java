package vn.hotline.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ServerNoiseTest {

    @Test
    void onlyWhatStrangersCauseIsLeftOut() {
        assertThat(ServerNoise.isWorthALine(line(thrownIn("org.glassfish.grizzly.http.util.URLDecoder"))))
                .isFalse();
        assertThat(ServerNoise.isWorthALine(line(thrownIn("vn.hotline.contact.ContactService"))))
                .isTrue();
        assertThat(ServerNoise.isWorthALine(line(null))).isTrue();
    }

    private static LogRecord line(Throwable thrown) {
        LogRecord line = new LogRecord(Level.SEVERE, "An exception or error occurred");
        line.setLoggerName("jakarta.enterprise.web.core");
        line.setThrown(thrown);
        return line;
    }

    private static Throwable thrownIn(String type) {
        Throwable thrown = new IllegalArgumentException("%zz");
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, "decode", null, 1)});
        return thrown;
    }
}
