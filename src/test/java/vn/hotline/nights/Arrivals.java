package vn.hotline.nights;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.hotline.benchmark.ApiConnection;
import vn.hotline.benchmark.Invented;
import vn.hotline.benchmark.OpenPage;
import vn.hotline.benchmark.Person;
import vn.hotline.benchmark.ZaloAccount;

/**
 * Calls and messages that are told to two servers on one database, and operators of one centre, one on each server, who
 * reach for the same caller.
 */
final class Arrivals {

    private static final long HEARD_MILLIS = 2_000;
    private static final String HERE = "minhhoa.le";
    private static final String THERE = "giadinh.tran";

    private final URI one;
    private final URI two;
    private final String token;
    private final Invented invented = new Invented(System.nanoTime());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> calls = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int races;
    private long heardAfter;

    Arrivals(URI one, URI two, String token) {
        this.one = one;
        this.two = two;
        this.token = token;
    }

    /** A call whose events come to both, and a message that both are told at one moment; only what was taken counts. */
    void tell() throws Exception {
        String call = UUID.randomUUID().toString();
        Instant at = Instant.now();
        String rings = event("RINGING", call, at, ",\"from\":\"" + from() + "\",\"to\":\"111\"");
        CompletableFuture<Boolean> here = told(() -> phone(one, rings));
        boolean taken = told(() -> phone(two, rings)).get() | here.get();
        taken &= told(() -> phone(two, event("ANSWERED", call, at.plusMillis(100), ",\"extension\":\"101\"")))
                        .get()
                | told(() -> phone(one, event("ENDED", call, at.plusMillis(200), "")))
                        .get();
        if (taken) {
            calls.add(call);
        }
        String message = UUID.randomUUID().toString();
        String text = invented.narrative();
        CompletableFuture<Boolean> first = told(() -> zalo(one, message, text, at));
        if (told(() -> zalo(two, message, text, at)).get() | first.get()) {
            messages.add(message);
        }
    }

    private String from() {
        return "0900%06d".formatted(System.nanoTime() / 1_000 % 1_000_000);
    }

    private static String event(String type, String call, Instant at, String more) {
        return "{\"type\":\"%s\",\"callId\":\"%s\",\"at\":\"%s\"%s}".formatted(type, call, at, more);
    }

    private interface Telling {
        void tell() throws IOException;
    }

    /** Whether it was taken; a server may be away. */
    private static CompletableFuture<Boolean> told(Telling telling) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                telling.tell();
                return true;
            } catch (IOException | IllegalStateException notTaken) {
                return false;
            }
        });
    }

    private void phone(URI server, String event) throws IOException {
        try (ApiConnection exchange = new ApiConnection(server, token)) {
            exchange.tell("/api/v1/phone/events", event);
        }
    }

    private void zalo(URI server, String message, String text, Instant at) throws IOException {
        try (ApiConnection account = new ApiConnection(server, token)) {
            ZaloAccount.tell(account, message, message, text, at.toEpochMilli());
        }
    }

    /** Somebody writes to one server: desks of both hear of it; two reach for her at one moment, and one has her. */
    void race(Connection owner, int times) throws Exception {
        Person here = Person.signIn(one, HERE);
        Person there = Person.signIn(two, THERE);
        for (int i = 0; i < times; i++) {
            String message = UUID.randomUUID().toString();
            hear(List.of(here, there), () -> zalo(server(message), message, "Cô ơi", Instant.now()));
            messages.add(message);
            long arrival = arrivalOf(owner, message);
            CompletableFuture<Boolean> mine = took(here, arrival);
            boolean theirs = took(there, arrival).get();
            races++;
            if (mine.get() == theirs) {
                faults.add("two reach for one: " + (theirs ? "both have her" : "nobody has her"));
            }
        }
    }

    /** Desks may have heard of somebody else before. */
    private static long arrivalOf(Connection owner, String message) throws Exception {
        String query = "select coalesce(max(arrival_id), 0) from zalo_message where message_key = '" + message + "'";
        for (int i = 0; i < 300 && Count.number(owner, query) == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Count.number(owner, query);
    }

    private URI server(String message) {
        return message.hashCode() % 2 == 0 ? one : two;
    }

    private static CompletableFuture<Boolean> took(Person person, long arrival) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return person.take(arrival);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void hear(List<Person> people, Telling telling) throws Exception {
        CountDownLatch asking = new CountDownLatch(people.size());
        CountDownLatch heard = new CountDownLatch(people.size());
        AtomicBoolean told = new AtomicBoolean();
        List<OpenPage> open = new ArrayList<>();
        for (Person person : people) {
            OpenPage page = new OpenPage(http, person);
            open.add(page);
            page.listen((topic, mark) -> {
                if (topic.equals("queue")) {
                    (told.get() ? heard : asking).countDown();
                }
            });
        }
        asking.await(10, TimeUnit.SECONDS);
        long from = System.nanoTime();
        told.set(true);
        telling.tell();
        if (!heard.await(10, TimeUnit.SECONDS)) {
            faults.add("a desk did not hear that somebody wrote");
        }
        heardAfter = Math.max(heardAfter, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
        open.forEach(OpenPage::close);
    }

    /** What is not there once, after all is worked on. */
    List<String> faults(Connection owner) throws Exception {
        String open = "select (select count(*) from phone_event where folded = false)"
                + " + (select count(*) from zalo_event where done_at is null)";
        for (int i = 0; i < 120 && Count.number(owner, open) > 0; i++) {
            TimeUnit.SECONDS.sleep(1);
        }
        countOnce(owner, "calls", calls, """
                select count(*) from phone_call p join arrival a on a.id = p.arrival_id
                join contact c on c.id = a.contact_id where p.call_id = '%s'""");
        countOnce(owner, "messages", messages, "select count(*) from zalo_message where message_key = '%s'");
        System.out.printf(
                "%,d calls and %,d messages to both servers, %,d races for one caller; desks heard after %,d ms at most%n",
                calls.size(), messages.size(), races, heardAfter);
        if (heardAfter > HEARD_MILLIS) {
            faults.add("a desk heard after %,d ms".formatted(heardAfter));
        }
        return faults;
    }

    private void countOnce(Connection owner, String what, List<String> all, String query) throws Exception {
        for (String one : all) {
            long there = Count.number(owner, query.formatted(one));
            if (there != 1) {
                faults.add("of %s %s there are %d".formatted(what, one, there));
            }
        }
    }
}
