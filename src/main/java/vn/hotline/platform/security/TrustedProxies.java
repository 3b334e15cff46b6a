package vn.hotline.platform.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The machines whose word about a request's origin is believed: proxies of ours. Everybody can send an {@code
 * X-Forwarded-For}, so only what such a machine added counts, which is the right-most address that is none of them.
 */
public final class TrustedProxies {

    /** Each proxy of a chain adds one; more than this is somebody's invention. */
    private static final int LONGEST_CHAIN = 20;

    private static final String LOOPBACK = "loopback";
    private static final Pattern OCTETS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern GROUPS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern WITH_PORT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]+)](?::\\d{1,5})?");

    private final List<Network> networks;

    private record Network(byte[] address, int bits) {

        boolean holds(InetAddress other) {
            byte[] bytes = other.getAddress();
            if (bytes.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * @param setting addresses and networks, separated by commas or blanks: {@code loopback}, {@code 10.0.0.5}, {@code
     *     10.0.0.0/24}, {@code fd00::/8}
     * @throws IllegalArgumentException with the part that is none
     */
    public static TrustedProxies of(String setting) {
        List<Network> networks = new ArrayList<>();
        Arrays.stream(setting.split("[,\\s]+")).filter(part -> !part.isEmpty()).forEach(part -> {
            if (part.equals(LOOPBACK)) {
                networks.add(network("127.0.0.0/8"));
                networks.add(network("::1"));
            } else {
                networks.add(network(part));
            }
        });
        return new TrustedProxies(List.copyOf(networks));
    }

    private static Network network(String part) {
        String[] halves = part.split("/", -1);
        Optional<InetAddress> address = literal(halves[0]);
        if (address.isEmpty() || halves.length > 2) {
            throw new IllegalArgumentException(part);
        }
        byte[] bytes = address.get().getAddress();
        int most = bytes.length * 8;
        int bits = halves.length == 1 ? most : halves[1].matches("\\d{1,3}") ? Integer.parseInt(halves[1]) : -1;
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(part);
        }
        return new Network(bytes, bits);
    }

    /** @param peer the machine at the other end of the connection */
    public boolean contain(String peer) {
        return literal(peer).map(this::contain).orElse(false);
    }

    private boolean contain(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    /**
     * Whom a request comes from.
     *
     * @param peer the machine at the other end of the connection
     * @param forwardedFor the header {@code X-Forwarded-For}, each of its lines; each proxy adds at the right end
     * @return a numeric address, the peer's if it is not trusted
     */
    public String client(String peer, List<String> forwardedFor) {
        String nearest = peer;
        List<String> hops = forwardedFor.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .toList();
        for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - LONGEST_CHAIN); i--) {
            if (!contain(nearest)) {
                return nearest;
            }
            Optional<InetAddress> hop = hop(hops.get(i).strip());
            if (hop.isEmpty()) {
                return nearest;
            }
            nearest = hop.get().getHostAddress();
        }
        return nearest;
    }

    private static Optional<InetAddress> hop(String text) {
        var port = WITH_PORT.matcher(text);
        var brackets = IN_BRACKETS.matcher(text);
        return literal(port.matches() ? port.group(1) : brackets.matches() ? brackets.group(1) : text);
    }

    /** A numeric address only: a name would be looked up, by a server of whoever sent it. */
    private static Optional<InetAddress> literal(String text) {
        if (text == null || !OCTETS.matcher(text).matches() && !isGrouped(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isGrouped(String text) {
        return text.indexOf(':') >= 0 && GROUPS.matcher(text).matches();
    }
}
