package vn.hotline.channel.telephony;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.PhoneNumber;

/**
 * A telephone exchange as it is set up. Where nothing is, its calls still arrive: in the centre of its program, for the
 * child-protection line.
 *
 * @param program name of the program that administrators registered for it
 * @param traffickingNumbers digits of the numbers by which the anti-trafficking line is called
 * @param recordingHosts from where recordings are fetched, and from nowhere else: hosts of any port ({@code pbx.example.vn}), and
 *     hosts with the one port that is meant ({@code pbx.example.vn:8088}), in small letters
 * @param recordingAddress where a recording of a name lies, such as {@code https://host/recordings/{name}}; null if the
 *     exchange tells whole addresses
 * @param recordingToken sent along when one is fetched, or null
 * @param originate where a call is asked for; null for an exchange that places none
 * @param originateToken sent along, or null
 * @param transfer where a call is asked to go on at another extension, with {@code {call}} and {@code {extension}} in it
 *     for exchanges that want them there; null for an exchange that is not told
 * @param transferToken sent along, or null
 * @param signingKey by which it signs what it sends; null if the program's token is enough
 */
public record Exchange(
        String key,
        String program,
        Set<String> traffickingNumbers,
        Set<String> recordingHosts,
        String recordingAddress,
        String recordingToken,
        URI originate,
        String originateToken,
        String transfer,
        String transferToken,
        String signingKey) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static Exchange notSetUp(String program) {
        return new Exchange("", program, Set.of(), Set.of(), null, null, null, null, null, null, null);
    }

    /** Whether anybody said more of it than that its program is registered. */
    boolean isSetUp() {
        return !key.isEmpty();
    }

    /** By the number that was called. */
    public Helpline line(String called) {
        return called != null && traffickingNumbers.contains(PhoneNumber.digitsIn(called))
                ? Helpline.TRAFFICKING
                : Helpline.CHILD_PROTECTION;
    }

    boolean isFetchedFrom(URI address) {
        if (address.getHost() == null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return recordingHosts.contains(host) || recordingHosts.contains(host + ":" + port(address));
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
    }

    public boolean placesCalls() {
        return originate != null;
    }

    public boolean transfersCalls() {
        return transfer != null;
    }

    /** Tokens and keys are secrets. */
    @Override
    public String toString() {
        return key + " (" + program + ")";
    }
}
