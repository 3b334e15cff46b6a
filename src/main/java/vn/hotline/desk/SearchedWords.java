package vn.hotline.desk;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person searched lately, under names that say nothing. Searched words are names and numbers of people: they
 * come in the body of a request and stand in no address, so neither the browser's history nor the log of a proxy holds
 * them, and still Back leads to what was found. They end with the session.
 */
@SessionScoped
public class SearchedWords implements Serializable {

    private static final int KEPT = 30;

    private final Map<String, String> byName = new LinkedHashMap<>();

    /** @return the name that an address may show */
    synchronized String keep(String words) {
        String name = UUID.randomUUID().toString();
        byName.put(name, words);
        if (byName.size() > KEPT) {
            byName.remove(byName.keySet().iterator().next());
        }
        return name;
    }

    /** Empty for a name of another session, or of too long ago. */
    synchronized Optional<String> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
