package vn.hotline.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** How long requests of one kind took. */
final class Samples {

    private long[] nanos = new long[1024];
    private int size;

    interface Request {
        void send(int number) throws Exception;
    }

    /** One after the other, the first ones unmeasured. */
    static Samples of(int warmUp, int measured, Request request) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            request.send(i);
        }
        Samples samples = new Samples();
        for (int i = 0; i < measured; i++) {
            long start = System.nanoTime();
            request.send(warmUp + i);
            samples.add(System.nanoTime() - start);
        }
        return samples;
    }

    void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = took;
    }

    void addAll(Samples others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** In milliseconds: so many of a hundred took no longer. */
    double percentile(int percent) {
        if (size == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = Math.max(1, (int) Math.ceil(size * percent / 100.0));
        return sorted[rank - 1] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, longest %.0f ms of %,d",
                percentile(50),
                percentile(95),
                percentile(100),
                size);
    }
}
