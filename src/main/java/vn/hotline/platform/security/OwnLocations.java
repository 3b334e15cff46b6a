package vn.hotline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer whose {@code Location} is a path wherever it leads to ourselves. Behind a proxy the server knows neither the
 * scheme nor the port that people use, so what it makes of a path leads them to the wrong place, or is refused by the
 * content security policy.
 */
final class OwnLocations extends HttpServletResponseWrapper {

    private static final String LOCATION = "Location";
    private static final Pattern ABSOLUTE = Pattern.compile("(?is)https?://([^/?#]*)(.*)");

    private final HttpServletRequest request;

    OwnLocations(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader(LOCATION, location);
        flushBuffer();
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, LOCATION.equalsIgnoreCase(name) ? asPath(value) : value);
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, LOCATION.equalsIgnoreCase(name) ? asPath(value) : value);
    }

    private String asPath(String location) {
        return location == null ? null : asPath(request.getRequestURI(), request.getHeader("Host"), location);
    }

    /**
     * @param asked the path of the request, which a location without a slash goes on from
     * @param host of the request, with its port if it is not the usual one; may be null
     */
    static String asPath(String asked, String host, String location) {
        Matcher absolute = ABSOLUTE.matcher(location);
        if (absolute.matches()) {
            String path = absolute.group(2);
            boolean toOthers = !absolute.group(1).equalsIgnoreCase(host) || path.startsWith("//");
            return toOthers ? location : path.startsWith("/") ? path : "/" + path;
        }
        if (location.startsWith("/")) {
            return location;
        }
        boolean samePage = location.isEmpty() || location.startsWith("?") || location.startsWith("#");
        return (samePage ? asked : asked.substring(0, asked.lastIndexOf('/') + 1)) + location;
    }
}
