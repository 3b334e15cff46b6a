package vn.hotline.channel.telephony;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.kernel.PhoneNumber;

/**
 * Reads how exchanges are set up: lines such as {@code hanoi.program=Tổng đài Hà Nội}, where the first word is a name of
 * one's own for the exchange.
 */
public final class ExchangeSettings {

    private static final Set<String> KNOWN = Set.of(
            "program",
            "trafficking",
            "recordings",
            "recordings-address",
            "recordings-token",
            "originate",
            "originate-token",
            "transfer",
            "transfer-token",
            "signing-key");

    /** A name or an address, and a port behind it. */
    private static final Pattern HOST = Pattern.compile("(?:[\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");

    private static final int GREATEST_PORT = 65_535;

    private ExchangeSettings() {}

    /**
     * @param text null for none
     * @throws IllegalArgumentException with what is wrong
     */
    public static List<Exchange> read(String text) {
        Properties lines = lines(text == null ? "" : text);
        Set<String> keys = new TreeSet<>();
        for (String name : lines.stringPropertyNames()) {
            String[] parts = name.split("[.]", 2);
            if (parts.length < 2 || !KNOWN.contains(parts[1])) {
                throw new IllegalArgumentException(name + " is no setting of an exchange");
            }
            keys.add(parts[0]);
        }
        List<Exchange> exchanges = new ArrayList<>();
        keys.forEach(key -> exchanges.add(exchange(key, lines)));
        return List.copyOf(exchanges);
    }

    private static Exchange exchange(String key, Properties lines) {
        String program = value(lines, key, "program");
        if (program == null) {
            throw new IllegalArgumentException(key + ".program is missing: the name of the exchange's program");
        }
        return new Exchange(
                key,
                program,
                words(lines, key, "trafficking").map(PhoneNumber::digitsIn).collect(Collectors.toUnmodifiableSet()),
                words(lines, key, "recordings").map(host -> host(host, key)).collect(Collectors.toUnmodifiableSet()),
                value(lines, key, "recordings-address"),
                value(lines, key, "recordings-token"),
                origin(value(lines, key, "originate"), key),
                value(lines, key, "originate-token"),
                address(value(lines, key, "transfer"), key + ".transfer"),
                value(lines, key, "transfer-token"),
                value(lines, key, "signing-key"));
    }

    private static String host(String typed, String key) {
        Matcher parts = HOST.matcher(typed);
        boolean isPort =
                parts.matches() && (parts.group(1) == null || Integer.parseInt(parts.group(1)) <= GREATEST_PORT);
        if (!isPort) {
            throw new IllegalArgumentException(key + ".recordings is no host, nor a host and its port: " + typed);
        }
        return typed.toLowerCase(Locale.ROOT);
    }

    private static URI origin(String typed, String key) {
        String address = address(typed, key + ".originate");
        return address == null ? null : URI.create(address);
    }

    private static String address(String typed, String setting) {
        if (typed != null && !typed.matches("https?://[^\\s/]+\\S*")) {
            throw new IllegalArgumentException(setting + " is no address");
        }
        return typed;
    }

    private static String value(Properties lines, String key, String name) {
        String value = lines.getProperty(key + "." + name, "").strip();
        return value.isEmpty() ? null : value;
    }

    private static Stream<String> words(Properties lines, String key, String name) {
        return Arrays.stream(lines.getProperty(key + "." + name, "").split("[,\\s]+"))
                .filter(word -> !word.isEmpty());
    }

    private static Properties lines(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
