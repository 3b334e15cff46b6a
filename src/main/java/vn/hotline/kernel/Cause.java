package vn.hotline.kernel;

/**
 * Behind every change of a figure: the record that counts differently now.
 *
 * @param reason what was given as reason, null where the work itself is the reason
 */
public record Cause(RecordKind kind, long id, String reason) {

    public static Cause of(RecordKind kind, long id) {
        return new Cause(kind, id, null);
    }
}
