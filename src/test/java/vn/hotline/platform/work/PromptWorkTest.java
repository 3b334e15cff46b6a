package vn.hotline.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptWorkTest {

    private static final int ROOM = 2;

    private final Channel channel = new Channel();

    /** Stands at "held" until it is let go, tells what it works on, and cannot do "bad". */
    private static final class Channel extends PromptWork<String> {

        private final LinkedBlockingQueue<String> begun = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<String> failed = new LinkedBlockingQueue<>();
        private final CountDownLatch letGo = new CountDownLatch(1);

        Channel() {
            super(1, ROOM, new OwnRequest());
            begin(Executors.defaultThreadFactory());
        }

        @Override
        protected void work(String item) {
            begun.add(item);
            if ("held".equals(item)) {
                await();
            }
            if ("bad".equals(item)) {
                throw new IllegalStateException(item);
            }
        }

        @Override
        protected void failed(String item) {
            failed.add(item);
            throw new IllegalStateException("the database is gone as well");
        }

        private void await() {
            try {
                letGo.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterEach
    void end() {
        channel.letGo.countDown();
        channel.end();
    }

    @Test
    void whatWaitsAlreadyDoesNotWaitTwiceAndWhatIsBegunCanWaitAnew() throws InterruptedException {
        hold();
        channel.soon("a");
        channel.soon("a");
        channel.soon("held");

        assertThat(channel.isWaiting("a")).isTrue();
        channel.letGo.countDown();
        assertThat(begun(2)).containsExactly("a", "held");
        assertThat(channel.isWaiting("a")).isFalse();
    }

    @Test
    void whatHasNoRoomIsLeftToTheDatabase() throws InterruptedException {
        hold();
        List.of("a", "b", "c").forEach(channel::soon);

        assertThat(channel.isWaiting("c")).isFalse();
        channel.letGo.countDown();
        assertThat(begun(2)).containsExactly("a", "b");
    }

    @Test
    void whatFailsIsToldAndTheNextGoesOn() throws InterruptedException {
        channel.soon("bad");
        assertThat(channel.failed.take()).isEqualTo("bad");

        channel.soon("good");
        assertThat(begun(2)).containsExactly("bad", "good");
    }

    @Test
    void whenTheServerEndsWhatWaitsIsLeftToOthers() throws InterruptedException {
        hold();
        channel.soon("a");
        channel.end();
        channel.soon("b");
        channel.letGo.countDown();

        assertThat(channel.begun).isEmpty();
    }

    private void hold() throws InterruptedException {
        channel.soon("held");
        assertThat(channel.begun.take()).isEqualTo("held");
    }

    private List<String> begun(int items) throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            all.add(channel.begun.take());
        }
        return all;
    }
}
