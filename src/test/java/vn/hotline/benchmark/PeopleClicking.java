package vn.hotline.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A centre at work: many people, each reading a while before the next click, and contacts that arrive meanwhile. */
final class PeopleClicking {

    private static final int LEAST_READING_MILLIS = 1_000;
    private static final int MOST_READING_MILLIS = 3_000;

    private final List<Map<String, Samples.Request>> people = new ArrayList<>();
    private final Map<String, Samples> samples = new LinkedHashMap<>();

    interface Pages {
        /** @return what one person may ask for, by what it is called */
        Map<String, Samples.Request> ofAPerson() throws Exception;
    }

    PeopleClicking(int howMany, Pages pages) throws Exception {
        for (int i = 0; i < howMany; i++) {
            people.add(pages.ofAPerson());
        }
        people.get(0).keySet().forEach(page -> samples.put(page, new Samples()));
    }

    void click(int seconds, boolean measured) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<Map<String, Samples>>> clicking = new ArrayList<>();
            for (Map<String, Samples.Request> person : people) {
                clicking.add(threads.submit(() -> click(person, until)));
            }
            for (Future<Map<String, Samples>> one : clicking) {
                Map<String, Samples> of = one.get();
                if (measured) {
                    of.forEach((page, taken) -> samples.get(page).addAll(taken));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, Samples> click(Map<String, Samples.Request> person, long until) throws Exception {
        Map<String, Samples> taken = new LinkedHashMap<>();
        List<String> pages = List.copyOf(person.keySet());
        Random random = ThreadLocalRandom.current();
        while (System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LEAST_READING_MILLIS, MOST_READING_MILLIS));
            String page = pages.get(random.nextInt(pages.size()));
            int which = random.nextInt(1_000);
            taken.computeIfAbsent(page, any -> new Samples())
                    .addAll(Samples.of(0, 1, i -> person.get(page).send(which)));
        }
        return taken;
    }

    Map<String, Samples> samples() {
        return samples;
    }
}
