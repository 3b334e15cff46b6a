package vn.hotline.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import vn.hotline.platform.ops.TimedWork;

/** Goes round all {@link Watch}es, each at its time, on one thread. */
@ApplicationScoped
public class Watches {

    private static final Logger LOG = Logger.getLogger(Watches.class.getName());

    @Inject
    @Any
    private Instance<Watch> watches;

    @Inject
    private Instance<TimedWork> runs;

    @Inject
    private OwnRequest request;

    private final List<Post> posts = new ArrayList<>();

    /** One watch and when it was looked at. */
    private final class Post {

        private final Watch watch;
        private final TimedWork timed;
        private long lookedAt;

        Post(Watch watch, TimedWork timed) {
            this.watch = watch;
            this.timed = timed;
            this.lookedAt = System.nanoTime();
        }

        void look() {
            long now = System.nanoTime();
            if (now - lookedAt >= watch.every().toNanos()) {
                lookedAt = now;
                timed.run(LOG, watch.ifItFails(), () -> request.run(watch::look));
            }
        }
    }

    void assemble() {
        watches.forEach(watch -> posts.add(new Post(watch, runs.get())));
    }

    void round() {
        posts.forEach(Post::look);
    }
}
