package vn.hotline.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;
import vn.hotline.support.SettableClock;

/** What follows from every change of a record, without anybody writing it down. */
class ChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:14:00Z");

    private final CurrentUser current = new CurrentUser();
    private final Changes changes = new Changes();
    private final Paper paper = new Paper();

    /** What was done to the database, in its order. */
    private final List<String> done = new ArrayList<>();

    private final List<Happened> told = new ArrayList<>();

    @BeforeEach
    void put() throws ReflectiveOperationException {
        Permission permission = new Permission();
        set(permission, "current", current);
        set(current, "clock", new SettableClock(NOW));
        set(changes, "entities", entities());
        set(changes, "current", current);
        set(changes, "permission", permission);
        set(changes, "audit", new Trail());
        set(changes, "index", new Index());
        set(changes, "happened", event());
        signIn(Role.SUPERVISOR);
    }

    @Test
    void whatIsNotAllowedIsNotDone() {
        signIn(Role.OPERATOR);
        assertThatThrownBy(() -> write("mới")).isInstanceOf(NotAllowedException.class);
        assertThat(paper.text).isEqualTo("cũ");
        assertThat(told).isEmpty();
    }

    @Test
    void historyIndexTrailAndEventComeFromTheChange() {
        write("mới");

        // whoever is told may refuse: so nothing is written before
        assertThat(done)
                .containsExactly(
                        "persist row", "CHANGE CASE 7 {case.assign}", "tell", "flush", "replace [cũ] by [mới]");
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.verb()).isEqualTo(Verb.CASE_CORRECT);
            assertThat(event.kind()).isEqualTo(RecordKind.CASE);
            assertThat(event.stamp().at()).isEqualTo(NOW);
            assertThat(event.stamp().userId()).isEqualTo(3L);
            assertThat(event.left(String.class)).containsExactly("row");
            assertThat(event.countsAnew()).isTrue();
            assertThat(event.cause().reason()).isEqualTo("vì");
        });
    }

    @Test
    void whatIsFoundAsBeforeIsNotIndexedAgainAndWhatCountsAsBeforeMovesNoFigure() {
        write("cũ");

        assertThat(done).noneMatch(step -> step.startsWith("replace"));
        assertThat(told).singleElement().satisfies(event -> assertThat(event.countsAnew())
                .isFalse());
    }

    @Test
    void whatFollowsAsksNobodyAndMaySayNothing() {
        signIn(Role.OPERATOR);
        changes.to(Verb.CASE_FOLLOW, paper, current.stamp(), (one, change) -> change.unsaid());

        assertThat(done).containsExactly("tell");
        assertThat(told).hasSize(1);
    }

    @Test
    void whoeverIsInChargeMayDoWhatIsKeptForHer() {
        signIn(Role.OPERATOR);
        assertThatThrownBy(() -> changes.to(Verb.CASE_RECORD_ACTION, paper, current.stamp(), (one, change) -> {}))
                .hasMessageContaining("case.notInCharge");
        paper.leader = 3L;
        changes.to(Verb.CASE_RECORD_ACTION, paper, current.stamp(), (one, change) -> {});
        assertThat(told).hasSize(1);
    }

    @Test
    void whatOthersSayOfARecordStaysFoundUnlessNobodyIsToFindIt() {
        paper.elsewhere = Set.of(word("khác"));
        write("mới");
        assertThat(done).contains("replace [cũ, khác] by [khác, mới]");
        done.clear();

        write("");
        assertThat(done).contains("replace [khác, mới] by []");
    }

    @Test
    void whatTheHouseKeepsIsChangedInTheSameWayAndNotSearched() {
        signIn(Role.ADMINISTRATOR);
        changes.to(Verb.PLACE_KEEP, Reference.DATA, (all, change) -> change.leaves("unit"));

        assertThat(done).containsExactly("persist unit", "CHANGE CODE null null", "tell");
        assertThat(told).singleElement().satisfies(event -> assertThat(event.kind())
                .isEqualTo(RecordKind.CODE));
    }

    @Test
    void aFormThatWasReadBeforeSomebodyElseChangedTheRecordIsRefused() {
        PaperForm form = PaperForm.of(paper);
        form.setText("của tôi");
        paper.text = "của người khác";

        assertThatThrownBy(() -> changes.to(
                        Verb.CASE_CORRECT, paper, form, PaperForm::of, (one, change) -> one.text = form.getText()))
                .isInstanceOf(StaleRecord.class);
        assertThat(paper.text).isEqualTo("của người khác");
        assertThat(told).isEmpty();
    }

    private void write(String text) {
        changes.to(Verb.CASE_CORRECT, paper, current.stamp(), (one, change) -> {
            one.text = text;
            change.leaves("row").says(Detail.text("case.assign")).because("vì");
        });
    }

    private void signIn(Role role) {
        current.set(new Identity(3L, null, "Ai", role, 1, 0), "127.0.0.1");
    }

    private static ByteBuffer word(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Set<ByteBuffer> words) {
        return words.stream()
                .map(one -> new String(one.array(), StandardCharsets.UTF_8))
                .sorted()
                .toList()
                .toString();
    }

    private static void set(Object bean, String field, Object value) throws ReflectiveOperationException {
        Field found = bean.getClass().getDeclaredField(field);
        found.setAccessible(true);
        found.set(bean, value);
    }

    private EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, given) -> {
                    done.add(method.getName() + (given == null ? "" : " " + given[0]));
                    return null;
                });
    }

    private Object event() {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (self, method, given) -> {
                    done.add("tell");
                    told.add((Happened) given[0]);
                    return null;
                });
    }

    private final class Trail extends AuditTrail {
        @Override
        public void record(AuditAction action, RecordKind kind, Long id, String detail) {
            done.add(action + " " + kind + " " + id + " " + detail);
        }
    }

    private final class Index extends SearchIndex {
        @Override
        public void replace(
                int centreId, RecordKind kind, long recordId, Set<ByteBuffer> before, Set<ByteBuffer> after) {
            done.add("replace " + words(before) + " by " + words(after));
        }
    }

    /** What is typed on it. */
    public static class PaperForm extends RecordForm {

        private String text;

        static PaperForm of(Paper paper) {
            PaperForm form = new PaperForm();
            form.text = paper.text;
            return form.asRead();
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    @Numbered(RecordKind.CASE)
    private static final class Paper implements CentreRecord {

        private String text = "cũ";
        private Long leader;
        private Set<ByteBuffer> elsewhere = Set.of();

        @Override
        public Long getId() {
            return 7L;
        }

        @Override
        public int getCentreId() {
            return 1;
        }

        @Override
        public Object facts() {
            return text;
        }

        @Override
        public Set<ByteBuffer> words() {
            return text.isEmpty() ? Set.of() : Set.of(word(text));
        }

        @Override
        public Set<ByteBuffer> wordsElsewhere() {
            return elsewhere;
        }

        @Override
        public boolean isLedBy(Long userId) {
            return userId.equals(leader);
        }
    }
}
