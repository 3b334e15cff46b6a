package vn.hotline.platform.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where redirects lead. Needs nothing but Java, like {@link PathSpelling}. */
public final class Locations {

    private static final Pattern ABSOLUTE = Pattern.compile("(?is)https?://([^/?#]*)(.*)");

    private Locations() {}

    /**
     * A location that leads to ourselves as a path; any other as it is.
     *
     * @param asked the path of the request, which a location without a slash goes on from
     * @param host of the request, with its port if it is not the usual one; may be null
     */
    public static String asPath(String asked, String host, String location) {
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
