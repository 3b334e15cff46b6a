package vn.hotline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the pages that people leave open hold of the server's memory: each is kept for its session until the session has
 * opened so many others. {@code java -cp target/test-classes:target/hotline.jar vn.hotline.benchmark.ViewMemory [views]}
 */
public final class ViewMemory {

    private static final Pattern USED = Pattern.compile("(?:generation|heap).*?used (\\d+)K");
    private static final String OPERATOR = "minhhoa.le";

    private ViewMemory() {}

    public static void main(String[] words) throws Exception {
        int views = words.length > 0 ? Integer.parseInt(words[0]) : 200;
        Path data = HotlineProgram.TARGET.resolve("benchmark/views");
        try (HotlineProgram program = new HotlineProgram(data, "story")) {
            program.awaitSignInPage();
            Machine.described().forEach(line -> System.out.println("- " + line));
            measure(program, views);
        }
    }

    private static void measure(HotlineProgram program, int views) throws Exception {
        // what every page needs once
        Person first = Person.signIn(program.address(), OPERATOR);
        Map<String, String> pages = pages(first);
        for (String path : pages.values()) {
            first.get(path);
        }
        System.out.printf("%n| page | KB a view, of %d in one session |%n|---|---|%n", views);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Person person = Person.signIn(program.address(), OPERATOR);
            long before = used(program);
            for (int i = 0; i < views; i++) {
                person.get(page.getValue());
            }
            System.out.printf(Locale.ROOT, "| %s | %.0f |%n", page.getKey(), (used(program) - before) / (double) views);
        }
    }

    private static Map<String, String> pages(Person person) throws Exception {
        String form = person.submit(
                "/desk", FacesForm.in(person.get("/desk"), "newContact").with("number", "0900000777"), "open");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("desk", "/desk");
        pages.put("contact's form", form);
        pages.put("list of contacts", "/contact/list");
        return pages;
    }

    /** In KB, after a collection. */
    private static long used(HotlineProgram program) throws IOException, InterruptedException {
        command(program, "GC.run");
        Matcher generation = USED.matcher(command(program, "GC.heap_info"));
        long used = 0;
        while (generation.find()) {
            used += Long.parseLong(generation.group(1));
        }
        return used;
    }

    private static String command(HotlineProgram program, String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(HotlineProgram.JAVA).resolveSibling("jcmd").toString(),
                        Long.toString(program.application().pid()),
                        what)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }
}
