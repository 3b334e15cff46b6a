package vn.hotline.kernel;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was made of the last few texts: the same text is read several times while one record is checked, stored and made
 * findable. Holds no more than it has places for, each in a place of its own that the next one takes, and needs no lock.
 */
public final class Recent<T> {

    private static final int A_HANDFUL = 64;

    private record Made<T>(String text, T value) {}

    private final AtomicReferenceArray<Made<T>> places;
    private final Function<String, T> maker;

    /** @param maker makes the same of the same text at any time */
    Recent(Function<String, T> maker) {
        this(A_HANDFUL, maker);
    }

    /**
     * @param places how many texts it holds at most
     * @param maker makes the same of the same text at any time
     */
    public Recent(int places, Function<String, T> maker) {
        this.places = new AtomicReferenceArray<>(places);
        this.maker = maker;
    }

    public T of(String text) {
        int place = Math.floorMod(text.hashCode(), places.length());
        Made<T> made = places.get(place);
        if (made == null || !made.text.equals(text)) {
            made = new Made<>(text, maker.apply(text));
            places.set(place, made);
        }
        return made.value;
    }
}
