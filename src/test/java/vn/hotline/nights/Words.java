package vn.hotline.nights;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The options of these programs: a name and a value each, all with presets. */
final class Words {

    private final Map<String, String> given = new HashMap<>();

    Words(String[] words, Set<String> known, String help) {
        for (int i = 0; i < words.length; i += 2) {
            if (!known.contains(words[i]) || i + 1 == words.length) {
                System.err.print(help);
                System.exit(2);
            }
            given.put(words[i], words[i + 1]);
        }
    }

    int number(String name, int preset) {
        return given.containsKey(name) ? Integer.parseInt(given.get(name)) : preset;
    }

    String word(String name, String preset) {
        return given.getOrDefault(name, preset);
    }

    Path path(String name, Path preset) {
        return Path.of(word(name, preset.toString())).toAbsolutePath();
    }
}
