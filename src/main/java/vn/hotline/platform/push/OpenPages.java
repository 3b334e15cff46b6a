package vn.hotline.platform.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.work.Watch;

/** The pages that are open on this server, and what each was told last. */
@ApplicationScoped
public class OpenPages implements Watch {

    /** Of one person; for one more another is let go, which asks now and then as pages without a line do. */
    static final int OF_A_PERSON = 40;

    /** Proxies hang up on a line on which nothing is said for a minute or two. */
    private static final int ROUNDS_UNTIL_A_SIGN_OF_LIFE = 30;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Iterable<PushTopic> topics;
    private final Map<Session, Identity> pages = new ConcurrentHashMap<>();

    /** By topic, then by key. */
    private final Map<String, Map<Long, Long>> told = new HashMap<>();

    private int rounds;

    /** For the container's stand-in. */
    protected OpenPages() {
        this(List.of());
    }

    @Inject
    public OpenPages(@Any Instance<PushTopic> topics) {
        this((Iterable<PushTopic>) topics);
    }

    OpenPages(Iterable<PushTopic> topics) {
        this.topics = topics;
    }

    void opened(Session page, Identity who) {
        List<Session> hers = pages.entrySet().stream()
                .filter(open -> open.getValue().userId().equals(who.userId()))
                .map(Map.Entry::getKey)
                .toList();
        if (hers.size() >= OF_A_PERSON) {
            pages.remove(hers.get(0));
            close(hers.get(0));
        }
        pages.put(page, who);
    }

    void closed(Session page) {
        pages.remove(page);
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public String ifItFails() {
        return "open pages are not told of news; they ask once a minute";
    }

    /** Without a page open nothing is read. */
    @Override
    public void look() {
        if (!pages.isEmpty()) {
            topics.forEach(this::tell);
            if (++rounds % ROUNDS_UNTIL_A_SIGN_OF_LIFE == 0) {
                pages.keySet().forEach(OpenPages::giveASignOfLife);
            }
        }
    }

    private void tell(PushTopic topic) {
        Map<Long, List<Session>> interested = pages.entrySet().stream()
                .filter(page -> topic.keyFor(page.getValue()).isPresent())
                .collect(Collectors.groupingBy(
                        page -> topic.keyFor(page.getValue()).orElseThrow(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<Long, Long> before = told.getOrDefault(topic.name(), Map.of());
        Map<Long, Long> now = new HashMap<>();
        Map<Long, Long> marks = interested.isEmpty() ? Map.of() : topic.marks(Set.copyOf(interested.keySet()));
        interested.forEach((key, hers) -> {
            long mark = marks.getOrDefault(key, 0L);
            now.put(key, mark);
            if (before.containsKey(key) && before.get(key) != mark) {
                hers.forEach(page -> send(page, topic.name() + ' ' + mark));
            }
        });
        told.put(topic.name(), now);
    }

    private static void send(Session page, String news) {
        if (page.isOpen()) {
            page.getAsyncRemote().sendText(news);
        }
    }

    private static void giveASignOfLife(Session page) {
        try {
            page.getAsyncRemote().sendPing(NOTHING.duplicate());
        } catch (IOException | IllegalArgumentException e) {
            close(page);
        }
    }

    private static void close(Session page) {
        try {
            page.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "too many pages"));
        } catch (IOException e) {
            // gone already
        }
    }
}
