package vn.hotline.handbook;

import java.io.Serializable;
import java.util.List;

/**
 * A script as it is read.
 *
 * @param language of title and lines
 */
public record ScriptText(
        long id,
        String title,
        List<String> ask,
        List<String> avoid,
        List<String> topics,
        boolean offered,
        String language)
        implements Serializable {

    static ScriptText of(Script script, String title, String ask, String avoid, String language) {
        return new ScriptText(
                script.getId(),
                title,
                lines(ask),
                lines(avoid),
                List.copyOf(script.getTopics()),
                script.isOffered(),
                language);
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
