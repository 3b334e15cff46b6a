package vn.hotline.platform.account;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hotline.kernel.BusinessException;

/**
 * The keys a person changed: what a page calls a key, and what she presses for it. None is a bare letter, digit or sign, and
 * none is what the browser or a tool for typing Vietnamese takes for itself, so that no shortcut fires while she types.
 */
public final class Shortcuts {

    static final int LONGEST = 400;

    private static final Pattern KEY = Pattern.compile("F\\d{1,2}|(Ctrl|Alt)\\+([A-Z0-9]|Enter)");

    /** The list of keys, leaving, loading, windows and tabs of the browser, copying, and switching the way of typing. */
    private static final Set<String> TAKEN = Set.of(
            "F1", "F5", "F11", "F12", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+R", "Ctrl+T",
            "Ctrl+W", "Ctrl+N", "Ctrl+P", "Ctrl+0", "Alt+Z", "Alt+D", "Alt+E", "Alt+F");

    private Shortcuts() {}

    /**
     * @param typed pairs such as {@code F2=F10}, a blank between them; null for none
     * @return the same in one order; null for none
     * @throws BusinessException if one is no shortcut, or stands for two things
     */
    public static String checked(String typed) {
        Map<String, String> keys = new TreeMap<>();
        for (String pair : typed == null ? new String[0] : typed.strip().split("\\s+")) {
            String[] sides = pair.split("=", -1);
            if (pair.isEmpty()) {
                continue;
            }
            if (sides.length != 2 || !isKey(sides[0]) || !isKey(sides[1]) || keys.put(sides[0], sides[1]) != null) {
                throw new BusinessException("shell.keys.refused");
            }
        }
        String kept = keys.entrySet().stream()
                .map(key -> key.getKey() + "=" + key.getValue())
                .collect(Collectors.joining(" "));
        boolean clear = keys.values().stream().distinct().count() == keys.size() && kept.length() <= LONGEST;
        if (!clear) {
            throw new BusinessException("shell.keys.refused");
        }
        return kept.isEmpty() ? null : kept;
    }

    private static boolean isKey(String key) {
        return KEY.matcher(key).matches() && !TAKEN.contains(key);
    }

    /** For the script of the pages, which refuses them at once. */
    public static String taken() {
        return TAKEN.stream().sorted().collect(Collectors.joining(" "));
    }
}
