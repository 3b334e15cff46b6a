package vn.hotline.kernel;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was made of the last few texts: the same text is read several times while one record is checked, stored and made
 * findable. Holds no more than a handful, each in a place of its own that the next one takes, and needs no lock.
 */
final class Recent<T> {

    private static final int PLACES = 64;

    private record Made<T>(String text, T value) {}

    private final AtomicReferenceArray<Made<T>> places = new AtomicReferenceArray<>(PLACES);
    private final Function<String, T> maker;

    /** @param maker makes the same of the same text at any time */
    Recent(Function<String, T> maker) {
        this.maker = maker;
    }

    T of(String text) {
        int place = Math.floorMod(text.hashCode(), PLACES);
        Made<T> made = places.get(place);
        if (made == null || !made.text.equals(text)) {
            made = new Made<>(text, maker.apply(text));
            places.set(place, made);
        }
        return made.value;
    }
}
