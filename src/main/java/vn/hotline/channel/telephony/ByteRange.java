package vn.hotline.channel.telephony;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of something, as a player asks for it.
 *
 * @param last included
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /**
     * @param header as {@code bytes=0-1023}, {@code bytes=1024-} or {@code bytes=-500}
     * @return empty for the whole: without a header, and for one that asks for several pieces or nothing that is there
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        ByteRange range = asked.group(1).isEmpty()
                ? new ByteRange(Math.max(0, size - Long.parseLong(asked.group(2))), size - 1)
                : new ByteRange(
                        Long.parseLong(asked.group(1)),
                        asked.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2))));
        return range.first > range.last ? Optional.empty() : Optional.of(range);
    }

    /** Whether it is asked for in a way that can be understood, and lies behind the end. */
    static boolean isBehind(String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        return asked.matches() && !asked.group(1).isEmpty() && Long.parseLong(asked.group(1)) >= size;
    }

    long length() {
        return last - first + 1;
    }
}
