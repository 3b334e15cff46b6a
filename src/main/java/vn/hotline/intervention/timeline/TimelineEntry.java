package vn.hotline.intervention.timeline;

import java.time.Instant;
import java.util.List;
import vn.hotline.platform.reference.CodeList;

/**
 * Something that happened in a case.
 *
 * @param key bundle key of what happened
 * @param arguments its arguments: texts, constants shown by their label, codes, or moments at which limits end
 * @param text what was written about it, or null
 * @param path page of the record it tells of, or null
 * @param byUser who did it, or null for a program
 */
public record TimelineEntry(
        Instant at, TimelineKind kind, String key, List<Object> arguments, String text, String path, Long byUser) {

    /** A code among the arguments, shown by its label in the reader's language. */
    public record Coded(CodeList list, String code) {}

    public static TimelineEntry of(
            Instant at, TimelineKind kind, String text, String path, Long byUser, String key, Object... arguments) {
        return new TimelineEntry(at, kind, key, List.of(arguments), text, path, byUser);
    }
}
