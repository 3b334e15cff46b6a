package vn.hotline.platform.files.scan;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where ClamAV's daemon is heard: the path of a socket of this machine, or {@code host:port}. */
public final class ScannerAddress {

    private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;

    private ScannerAddress() {}

    /** Nobody is asked for the address of a host. @throws IllegalArgumentException if it is neither */
    public static SocketAddress read(String typed) {
        if (typed.startsWith("/")) {
            return UnixDomainSocketAddress.of(typed);
        }
        Matcher parts = HOST_AND_PORT.matcher(typed);
        int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException(typed + " is neither host:port nor the path of a socket");
        }
        return InetSocketAddress.createUnresolved(parts.group(1).replaceAll("[\\[\\]]", ""), port);
    }
}
