package vn.hotline.platform.push;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Paths;

/**
 * How everything stands that a person's open pages are told of: a line for each topic, its name and a number. The script of
 * a page asks every few seconds while somebody is at it. Who may is asked by
 * {@link vn.hotline.platform.security.PageAccessFilter}.
 */
@WebServlet(Paths.NEWS)
public class News extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentUser current;

    @Inject
    @Any
    private transient Instance<PushTopic> topics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(of(topics, current.get()));
    }

    /** Topics of which the person may know nothing are left out. */
    static String of(Iterable<PushTopic> topics, Identity who) {
        return StreamSupport.stream(topics.spliterator(), false)
                .flatMap(topic -> topic.keyFor(who).stream()
                        .map(key ->
                                topic.name() + ' ' + topic.marks(Set.of(key)).getOrDefault(key, 0L)))
                .collect(Collectors.joining("\n"));
    }
}
