package vn.hotline.kernel.form;

/**
 * One attribute in which two versions of a form differ.
 *
 * @param path name of the attribute; in a part {@code children:<row>:<name>}
 * @param label bundle key of its name
 * @param row of the part it is in, from 1; 0 outside of parts
 * @param shown what the values stand for; null: themselves
 * @param mine value as typed, or null
 * @param stored value as it stands, or null
 * @param longText whether both may be kept, one after the other
 */
public record Difference(
        String path, String label, int row, Shown shown, Object mine, Object stored, boolean longText) {}
