package vn.hotline.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several at the same time, each sending its next request when the one before is answered. */
record Load(Samples samples, double rate) {

    interface Sender {
        void send() throws Exception;
    }

    interface SenderMaker {
        Sender sender(int number) throws Exception;
    }

    static Load of(int senders, int warmUpSeconds, int seconds, SenderMaker maker) throws Exception {
        long from = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds);
        long until = from + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try {
            List<Future<Samples>> running = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                Sender sender = maker.sender(i);
                running.add(threads.submit(() -> send(sender, from, until)));
            }
            Samples all = new Samples();
            for (Future<Samples> one : running) {
                all.addAll(one.get());
            }
            return new Load(all, all.size() / (double) Math.max(1, seconds));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Samples send(Sender sender, long from, long until) throws Exception {
        Samples samples = new Samples();
        for (long start = System.nanoTime(); start < until; start = System.nanoTime()) {
            sender.send();
            long end = System.nanoTime();
            if (start >= from && end <= until) {
                samples.add(end - start);
            }
        }
        return samples;
    }
}
