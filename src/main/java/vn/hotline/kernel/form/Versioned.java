package vn.hotline.kernel.form;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import vn.hotline.kernel.RecordKind;

/**
 * What a person fills in about a stored record. It remembers the version it was read at, so that a page that was open
 * while somebody else changed the record cannot win without a word: whoever saves asks {@link #checkUnchanged} first.
 *
 * <p>The version is drawn from the contents of the form and not counted by the row: what the form does not show may
 * change meanwhile, and what has no row of its own (a child of a case, an entry of a list) has a version, too.
 */
public interface Versioned extends Serializable {

    /** Half of a hash: enough to tell versions of one record apart. */
    int DRAWN = 16;

    /** The version it was read at; the same object at every call. */
    ReadVersion read();

    /** To be called when it was filled from the stored record, and when it was stored. */
    @SuppressWarnings("unchecked")
    default <F extends Versioned> F asRead() {
        read().at(version());
        return (F) this;
    }

    /** The version it was read at, which the page carries; null for a new record. */
    default String getReadAs() {
        return read().readAs();
    }

    /** @param readAs behind {@link ReadVersion#TAKEN_UP} if it comes with text of an earlier page: this page saved nothing of that */
    default void setReadAs(String readAs) {
        read().sent(readAs);
    }

    /** The version of what it says now. */
    default String version() {
        StringBuilder all = new StringBuilder();
        for (Attribute attribute : Attribute.of(getClass())) {
            all.append('\u0001').append(attribute.name());
            if (attribute.hasParts()) {
                List<FormPart> parts = attribute.parts(this);
                for (FormPart part : parts.subList(0, saying(parts))) {
                    all.append('\u0002');
                    Attribute.of(part.getClass())
                            .forEach(inner -> all.append('\u0001').append(inner.text(part)));
                }
            } else {
                all.append('=').append(attribute.text(this));
            }
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DRAWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody has typed anything since it was read or saved. */
    default boolean saysSomethingElse() {
        return !version().equals(getReadAs());
    }

    /**
     * Asked with the record held, before anything is changed.
     *
     * @param stored the same form, filled from the record as it stands
     * @throws StaleRecord if the record says something else than was read, and something else than is to be saved
     */
    default void checkUnchanged(RecordKind kind, Long id, Versioned stored) {
        checkUnchanged(kind, id, null, stored);
    }

    /**
     * The same for what has no number.
     *
     * @param id null if it has none
     * @param name what people call it
     */
    default void checkUnchanged(RecordKind kind, Long id, String name, Versioned stored) {
        String present = stored.version();
        if (!read().is(present) && !differences(stored).isEmpty()) {
            stored.asRead();
            throw new StaleRecord(kind, id, name, this, stored);
        }
    }

    /** Every attribute that the two do not say alike, in the order of the page. */
    default List<Difference> differences(Versioned stored) {
        List<Difference> found = new ArrayList<>();
        for (Attribute attribute : Attribute.of(getClass())) {
            if (!attribute.hasParts()) {
                compare(attribute, "", 0, this, stored, found);
                continue;
            }
            List<FormPart> mine = attribute.parts(this);
            List<FormPart> theirs = attribute.parts(stored);
            for (int row = 0; row < Math.max(mine.size(), theirs.size()); row++) {
                FormPart one = row < mine.size() ? mine.get(row) : attribute.newPart();
                FormPart other = row < theirs.size() ? theirs.get(row) : attribute.newPart();
                for (Attribute inner : Attribute.of(one.getClass())) {
                    compare(inner, attribute.name() + ":" + row + ":", row + 1, one, other, found);
                }
            }
        }
        return found;
    }

    private static void compare(
            Attribute attribute, String before, int row, Object mine, Object stored, List<Difference> found) {
        if (!Objects.equals(attribute.text(mine), attribute.text(stored))) {
            boolean longText = attribute.isText() && attribute.most() >= Limits.LONG_TEXT;
            found.add(new Difference(
                    before + attribute.name(),
                    attribute.label(mine.getClass()),
                    row,
                    attribute.shown(),
                    attribute.get(mine),
                    attribute.get(stored),
                    longText));
        }
    }

    /** Takes one attribute over from another version of the same form. */
    default void take(String path, Versioned other) {
        set(path, get(path, other));
    }

    /** Puts a value where {@link Difference#path()} names it. */
    default void set(String path, Object value) {
        String[] names = path.split(":");
        Attribute attribute = named(getClass(), names[0]);
        if (names.length == 1) {
            attribute.set(this, Content.own(value));
            return;
        }
        List<FormPart> parts = attribute.parts(this);
        int row = Integer.parseInt(names[1]);
        while (parts.size() <= row) {
            parts.add(attribute.newPart());
        }
        named(parts.get(row).getClass(), names[2]).set(parts.get(row), Content.own(value));
    }

    /** Parts at the end that say nothing any more, since the other version did not have them, go. */
    default void dropEmptyParts(Versioned other) {
        for (Attribute attribute : Attribute.of(getClass())) {
            if (attribute.hasParts()) {
                List<FormPart> parts = attribute.parts(this);
                int least = attribute.parts(other).size();
                while (parts.size() > Math.max(least, saying(parts))) {
                    parts.remove(parts.size() - 1);
                }
            }
        }
    }

    /** How many parts there are up to the last that says anything: an empty row at the end is none. */
    private static int saying(List<FormPart> parts) {
        int count = parts.size();
        while (count > 0 && saysNothing(parts.get(count - 1))) {
            count--;
        }
        return count;
    }

    private static boolean saysNothing(FormPart part) {
        return Attribute.of(part.getClass()).stream().allMatch(inner -> inner.text(part) == null);
    }

    private static Object get(String path, Versioned form) {
        String[] names = path.split(":");
        Attribute attribute = named(form.getClass(), names[0]);
        if (names.length == 1) {
            return attribute.get(form);
        }
        List<FormPart> parts = attribute.parts(form);
        int row = Integer.parseInt(names[1]);
        FormPart part = row < parts.size() ? parts.get(row) : attribute.newPart();
        return named(part.getClass(), names[2]).get(part);
    }

    private static Attribute named(Class<?> form, String name) {
        return Attribute.of(form).stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
