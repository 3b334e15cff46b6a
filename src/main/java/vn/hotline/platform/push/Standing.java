package vn.hotline.platform.push;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How topics stand at one moment, for all who ask. */
final class Standing {

    private final Map<String, Map<Long, Long>> marks = new HashMap<>();

    /** A topic that cannot be read now is left as it was heard of last. */
    void read(PushTopic topic, Set<Long> keys) {
        marks.put(topic.name(), topic.marks(keys));
    }

    boolean differsFrom(Map<String, Long> seen, Map<PushTopic, Long> keys) {
        return keys.entrySet().stream()
                .anyMatch(asked -> !Objects.equals(
                        of(asked.getKey(), asked.getValue()),
                        seen.get(asked.getKey().name())));
    }

    /** A line for each topic, its name and a number. */
    String text(Map<PushTopic, Long> keys) {
        return keys.entrySet().stream()
                .map(asked -> asked.getKey().name() + ' ' + of(asked.getKey(), asked.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private long of(PushTopic topic, Long key) {
        return marks.getOrDefault(topic.name(), Map.of()).getOrDefault(key, 0L);
    }
}
