package vn.hotline.platform.push;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hotline.platform.security.HeldQuestion;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Paths;

/**
 * How everything stands that a person's open pages are told of: a line for each topic, its name and a number. The script of
 * a page asks with what it heard last, and is answered when something of it has changed; no thread waits for that. Who may
 * is asked by {@link vn.hotline.platform.entry.PageAccessFilter}.
 */
@WebServlet(urlPatterns = Paths.NEWS, asyncSupported = true)
public class News extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Well below the minute after which proxies give up on an answer. */
    private static final Duration HELD = Duration.ofSeconds(25);

    @Inject
    @Any
    private transient Instance<PushTopic> topics;

    @Inject
    private transient Askers askers;

    @Inject
    private transient Event<HeardFrom> heard;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Identity who = HeldQuestion.askedBy(request).orElseThrow();
        Map<PushTopic, Long> keys = keysOf(topics, who);
        heard.fire(new HeardFrom(who.userId()));
        askers.add(new Asker(request.startAsync(), request.getSession().getId(), keys, seen(request), HELD));
    }

    /** Topics of which the person may know nothing are left out. */
    static Map<PushTopic, Long> keysOf(Iterable<PushTopic> topics, Identity who) {
        Map<PushTopic, Long> keys = new LinkedHashMap<>();
        topics.forEach(topic -> topic.keyFor(who).ifPresent(key -> keys.put(topic, key)));
        return keys;
    }

    /** What is no number is as if the page had not heard of it. */
    private static Map<String, Long> seen(HttpServletRequest request) {
        Map<String, Long> seen = new HashMap<>();
        request.getParameterMap().forEach((topic, marks) -> {
            if (marks[0].matches("\\d{1,18}")) {
                seen.put(topic, Long.valueOf(marks[0]));
            }
        });
        return seen;
    }
}
