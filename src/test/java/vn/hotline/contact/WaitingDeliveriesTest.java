package vn.hotline.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ContactIntake.Taken;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;

class WaitingDeliveriesTest {

    private static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");
    private static final String WRONG = "wrong";
    private static final String REFUSED_WITH_OTHERS = "refused with others";

    private final Storing storing = new Storing();
    private final ThreadLocal<Identity> sender = ThreadLocal.withInitial(() -> program(1));
    private final WaitingDeliveries deliveries = new WaitingDeliveries(storing, new Making(), new Sender());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void oneThatComesAloneIsStoredAtOnce() {
        storing.open();

        assertThat(deliveries.take(arrival("a")).repeated()).isFalse();
        assertThat(storing.groups).containsExactly(List.of("a"));
    }

    @Test
    void thoseThatWaitAreStoredTogetherAndEachHasItsAnswer() throws Exception {
        List<CompletableFuture<Taken>> answers = heldUp(1, "a");
        answers.addAll(waiting(1, "b", "c", "d"));
        storing.open();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().receipt()).isNotNull());
        assertThat(storing.groups).hasSize(2);
        assertThat(storing.groups.get(1)).containsExactlyInAnyOrder("b", "c", "d");
        assertThat(storing.alone).isEmpty();
    }

    @Test
    void thoseOfAnotherProgramAreStoredByThemselves() throws Exception {
        List<CompletableFuture<Taken>> answers = heldUp(1, "a");
        answers.addAll(waiting(1, "b"));
        answers.addAll(waiting(2, "c"));
        storing.open();

        answers.forEach(CompletableFuture::join);
        assertThat(storing.groups).containsExactlyInAnyOrder(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void oneThatCannotBeStoredLeavesTheOthersUntouched() throws Exception {
        List<CompletableFuture<Taken>> answers = heldUp(1, "a");
        answers.addAll(waiting(1, "b", REFUSED_WITH_OTHERS, "c"));
        storing.open();

        answers.forEach(CompletableFuture::join);
        assertThat(storing.alone).containsExactlyInAnyOrder("b", REFUSED_WITH_OTHERS, "c");
    }

    @Test
    void whatIsWrongIsToldToWhoSentItAndDisturbsNobody() throws Exception {
        List<CompletableFuture<Taken>> answers = heldUp(1, "a");
        answers.addAll(waiting(1, "b"));

        assertThatThrownBy(() -> deliveries.take(arrival(WRONG))).isInstanceOf(BusinessException.class);
        storing.open();
        answers.forEach(CompletableFuture::join);
        assertThat(storing.groups).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void nothingIsTriedAgainIfNobodyKnowsWhetherItIsStored() throws Exception {
        storing.lostAtCommit = true;
        List<CompletableFuture<Taken>> answers = heldUp(1, "a");
        answers.addAll(waiting(1, "b", "c"));
        storing.open();

        answers.forEach(answer -> assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class));
        assertThat(storing.alone).isEmpty();
    }

    @Test
    void whoWaitsBehindSomethingThatHangsIsStoredAlone() throws Exception {
        List<CompletableFuture<Taken>> hanging = heldUp(1, "a");
        List<CompletableFuture<Taken>> answers = waiting(1, "b", "c");

        answers.forEach(CompletableFuture::join);
        assertThat(storing.alone).containsExactlyInAnyOrder("b", "c");
        storing.open();
        hanging.forEach(CompletableFuture::join);
        assertThat(storing.groups).containsExactly(List.of("a"));
    }

    @Test
    void ofManyNoneIsLostAndNoneStoredTwice() throws Exception {
        storing.open();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            words.add("delivery " + i);
        }

        submitted(1, words.toArray(String[]::new)).forEach(CompletableFuture::join);
        assertThat(storing.groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(words);
        assertThat(storing.groups).allMatch(group -> group.size() <= WaitingDeliveries.MOST);
    }

    /** One that is being stored until {@link Storing#open}. */
    private List<CompletableFuture<Taken>> heldUp(int program, String word) throws InterruptedException {
        List<CompletableFuture<Taken>> answers = submitted(program, word);
        assertThat(storing.begun.await(10, TimeUnit.SECONDS)).isTrue();
        return answers;
    }

    private List<CompletableFuture<Taken>> waiting(int program, String... words) throws InterruptedException {
        int before = deliveries.waiting();
        List<CompletableFuture<Taken>> answers = submitted(program, words);
        while (deliveries.waiting() < before + words.length) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return answers;
    }

    private List<CompletableFuture<Taken>> submitted(int program, String... words) {
        List<CompletableFuture<Taken>> answers = new ArrayList<>();
        for (String word : words) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> {
                        sender.set(program(program));
                        return deliveries.take(arrival(word));
                    },
                    threads));
        }
        return answers;
    }

    private static ContactArrival arrival(String word) {
        return new ContactArrival(
                Helpline.CHILD_PROTECTION,
                Channel.APP,
                null,
                Disposition.SILENT,
                new ContactForm(),
                new IdempotencyKey(word, new byte[32]));
    }

    private static Identity program(long id) {
        return new Identity(null, id, "exchange " + id, Role.API_CLIENT, 1, 0);
    }

    private final class Sender extends CurrentUser {
        @Override
        public Identity get() {
            return sender.get();
        }

        @Override
        public String address() {
            return "127.0.0.1";
        }
    }

    private static final class Making extends Arrivals {
        @Override
        NewContact made(ContactArrival arrival) {
            if (arrival.key().word().equals(WRONG)) {
                throw new BusinessException("contact.levelOrDisposition");
            }
            return new NewContact(
                    arrival.key(),
                    ContactSamples.withId(Contact.passedOn(arrival.line(), 1, arrival.channel(), NOW, 1L), 1),
                    new Stamp(null, NOW),
                    Set.of());
        }
    }

    /** Holds up the first group until it is told to go on. */
    private static final class Storing extends ContactIntake {

        private final List<List<String>> groups = new CopyOnWriteArrayList<>();
        private final List<String> alone = new CopyOnWriteArrayList<>();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);
        private volatile boolean lostAtCommit;

        void open() {
            opened.countDown();
        }

        @Override
        public List<NewContact> receiveTogether(List<NewContact> made) {
            begun.countDown();
            try {
                opened.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            List<String> words = made.stream().map(one -> one.key().word()).toList();
            if (words.contains(REFUSED_WITH_OTHERS)) {
                throw new NotTogetherException(null);
            }
            if (lostAtCommit) {
                throw new IllegalStateException("the answer to the commit is lost");
            }
            groups.add(words);
            return made;
        }

        @Override
        public Taken receive(ContactArrival arrival) {
            if (arrival.key().word().equals(WRONG)) {
                throw new BusinessException("contact.levelOrDisposition");
            }
            alone.add(arrival.key().word());
            return new Taken(null, false);
        }
    }
}
