package vn.hotline.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import vn.hotline.kernel.Days;

/**
 * The filters of a list in its address, so that Back, a reload and a kept link show the same rows. Names and numbers of
 * people never stand there. A value that cannot be read is as none.
 */
public final class FilterAddress {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @return null for none or an unknown one */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        String asked = Faces.getRequestParameter(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** @return null for none or for what is no day */
    public static LocalDate day(String name) {
        String asked = Faces.getRequestParameter(name);
        return asked == null ? null : Days.read(asked).orElse(null);
    }

    public static boolean flag(String name, boolean usual) {
        String asked = Faces.getRequestParameter(name);
        return asked == null ? usual : asked.equals("true");
    }

    /** Whether the address says anything of it. */
    public static boolean has(String name) {
        return Faces.getRequestParameter(name) != null;
    }

    /** @param value null if nothing is chosen */
    public FilterAddress with(String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** @param name of the parameter that {@link ListOrder#in} reads */
    public FilterAddress sorted(String name, ListOrder<?> order) {
        return with(name, order.inAddress());
    }

    /** Only what is not as usual stands in the address. */
    public FilterAddress with(String name, Object value, Object usual) {
        return usual.equals(value) ? this : with(name, value == null ? "" : value);
    }

    /** @param path of the page, such as /contact/list */
    public String of(String path) {
        String query = values.entrySet().stream()
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Faces.getRequestContextPath() + path + (query.isEmpty() ? "" : "?" + query);
    }
}
