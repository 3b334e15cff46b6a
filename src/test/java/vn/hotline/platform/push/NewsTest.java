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
            assertThat(keys).hasSize(1);
            return Map.of(1L, 17L, 2L, 99L);
        }
    }

    private final List<PushTopic> topics = List.of(new Contacts());

    private static Identity who(Role role, int centre) {
        return new Identity(7L, null, "Lê Minh Họa", role, centre, 0);
    }

    @Test
    void aPersonIsToldHowHerOwnCentreStands() {
        assertThat(News.of(topics, who(Role.OPERATOR, 1))).isEqualTo("CONTACT 17");
        assertThat(News.of(topics, who(Role.OPERATOR, 2))).isEqualTo("CONTACT 99");
    }

    @Test
    void whatNothingHappenedToStandsAtNought() {
        assertThat(News.of(topics, who(Role.OPERATOR, 3))).isEqualTo("CONTACT 0");
    }

    @Test
    void whatAPersonMayNotKnowIsLeftOut() {
        assertThat(News.of(topics, who(Role.AUDITOR, 1))).isEmpty();
    }
}
