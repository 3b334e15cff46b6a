package vn.hotline.platform.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import vn.hotline.platform.security.Locations;

/**
 * An answer whose {@code Location} is a path wherever it leads to ourselves. Behind a proxy the server knows neither the
 * scheme nor the port that people use, so what it makes of a path leads them to the wrong place, or is refused by the
 * content security policy.
 */
final class OwnLocations extends HttpServletResponseWrapper {

    private static final String LOCATION = "Location";

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
        return location == null ? null : Locations.asPath(request.getRequestURI(), request.getHeader("Host"), location);
    }
}
