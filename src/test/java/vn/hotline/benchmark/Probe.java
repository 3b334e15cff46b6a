package vn.hotline.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks whether a server answers yet, with as little work as can be: it would slow down the start it waits for. */
public final class Probe {

    private Probe() {}

    /** @return 0 while nobody listens */
    public static int status(URI address) {
        try {
            HttpURLConnection request = (HttpURLConnection) address.toURL().openConnection();
            request.setConnectTimeout(1_000);
            request.setReadTimeout(60_000);
            int status = request.getResponseCode();
            request.disconnect();
            return status;
        } catch (IOException notYet) {
            return 0;
        }
    }
}
