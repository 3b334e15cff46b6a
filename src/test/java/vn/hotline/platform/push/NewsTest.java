package vn.hotline.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;

class NewsTest {

    /** The centre's own number, which auditors are not told. */
    private static final class Contacts implements PushTopic {

        @Override
        public String name() {
            return "CONTACT";
        }

        @Override
        public Optional<Long> keyFor(Identity who) {
            return who.role() == Role.AUDITOR ? Optional.empty() : Optional.of((long) who.centreId());
        }

        @Override
        public Map<Long, Long> marks(Set<Long> keys) {
            return Map.of(1L, 17L, 2L, 99L);
        }
    }

    private final PushTopic contacts = new Contacts();

    private static Identity who(Role role, int centre) {
        return new Identity(7L, null, "Lê Minh Họa", role, centre, 0);
    }

    private String toldTo(Role role, int centre) {
        Map<PushTopic, Long> keys = News.keysOf(List.of(contacts), who(role, centre));
        Standing standing = new Standing();
        keys.forEach((topic, key) -> standing.read(topic, Set.of(key)));
        return standing.text(keys);
    }

    @Test
    void aPersonIsToldHowHerOwnCentreStands() {
        assertThat(toldTo(Role.OPERATOR, 1)).isEqualTo("CONTACT 17");
        assertThat(toldTo(Role.OPERATOR, 2)).isEqualTo("CONTACT 99");
    }

    @Test
    void whatNothingHappenedToStandsAtNought() {
        assertThat(toldTo(Role.OPERATOR, 3)).isEqualTo("CONTACT 0");
    }

    @Test
    void whatAPersonMayNotKnowIsLeftOut() {
        assertThat(toldTo(Role.AUDITOR, 1)).isEmpty();
    }

    @Test
    void aPageWaitsWhileEverythingStandsAsItHeardLast() {
        Standing standing = new Standing();
        standing.read(contacts, Set.of(1L));
        Map<PushTopic, Long> keys = Map.of(contacts, 1L);

        assertThat(standing.differsFrom(Map.of("CONTACT", 17L), keys)).isFalse();
        assertThat(standing.differsFrom(Map.of("CONTACT", 16L), keys)).isTrue();
        assertThat(standing.differsFrom(Map.of(), keys)).isTrue();
    }
}
