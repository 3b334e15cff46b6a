package vn.hotline.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;

class OpenPagesTest {

    private final Bells bells = new Bells();
    private final OpenPages pages = new OpenPages(List.of(bells));

    /** Everybody's own number. */
    private static final class Bells implements PushTopic {

        private final Map<Long, Long> unread = new HashMap<>();
        private int asked;

        @Override
        public String name() {
            return "bell";
        }

        @Override
        public Optional<Long> keyFor(Identity who) {
            return who.role() == Role.AUDITOR ? Optional.empty() : Optional.of(who.userId());
        }

        @Override
        public Map<Long, Long> marks(Set<Long> keys) {
            asked++;
            assertThat(keys).isNotEmpty();
            return unread;
        }
    }

    /** What a page was told, and whether its line is open. */
    private static final class Told {

        private final List<String> words = new ArrayList<>();
        private boolean open = true;
        private final Session line = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (self, method, given) -> switch (method.getName()) {
                    case "isOpen" -> open;
                    case "getAsyncRemote" -> remote();
                    case "close" -> {
                        open = false;
                        yield null;
                    }
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == given[0];
                    default -> throw new UnsupportedOperationException(method.toString());
                });

        private RemoteEndpoint.Async remote() {
            return (RemoteEndpoint.Async) Proxy.newProxyInstance(
                    Session.class.getClassLoader(),
                    new Class<?>[] {RemoteEndpoint.Async.class},
                    (self, method, given) -> {
                        if (method.getName().equals("sendText")) {
                            words.add((String) given[0]);
                        }
                        return null;
                    });
        }
    }

    private static Identity person(long id, Role role) {
        return new Identity(id, null, "somebody", role, 1, 0);
    }

    private Told open(long person) {
        Told told = new Told();
        pages.opened(told.line, person(person, Role.OPERATOR));
        return told;
    }

    @Test
    void eachOfThePersonsPagesIsToldAndNobodyElses() {
        Told first = open(7);
        Told second = open(7);
        Told another = open(8);
        bells.unread.put(7L, 2L);
        pages.look();
        assertThat(first.words)
                .as("a page that was just opened knows how it stands")
                .isEmpty();

        bells.unread.put(7L, 3L);
        pages.look();
        pages.look();

        assertThat(first.words).containsExactly("bell 3");
        assertThat(second.words).containsExactly("bell 3");
        assertThat(another.words).isEmpty();
    }

    @Test
    void whoMayNotKnowIsNotToldAndWithoutAPageNothingIsAsked() {
        pages.look();
        Told auditor = new Told();
        pages.opened(auditor.line, person(9, Role.AUDITOR));
        pages.look();
        bells.unread.put(9L, 1L);
        pages.look();

        assertThat(bells.asked).isZero();
        assertThat(auditor.words).isEmpty();
    }

    @Test
    void aPageThatIsClosedIsForgotten() {
        Told page = open(7);
        pages.look();
        pages.closed(page.line);
        bells.unread.put(7L, 1L);
        pages.look();

        assertThat(page.words).isEmpty();
        assertThat(bells.asked).isEqualTo(1);
    }

    @Test
    void onePersonHasNoMoreThanSoManyLines() {
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < OpenPages.OF_A_PERSON + 5; i++) {
            all.add(open(7));
        }

        assertThat(all).filteredOn(told -> told.open).hasSize(OpenPages.OF_A_PERSON);
        assertThat(all.get(all.size() - 1).open).isTrue();
    }
}
