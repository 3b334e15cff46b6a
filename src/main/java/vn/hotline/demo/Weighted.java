package vn.hotline.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Things to draw from, some more often than others. Written as "FAMILY 70, SCHOOL 18, COMMUNITY 12". */
final class Weighted<T> {

    private final List<T> things = new ArrayList<>();
    private double[] upTo = new double[8];

    static Weighted<String> of(String text) {
        Weighted<String> weighted = new Weighted<>();
        for (String part : text.split(",\\s*")) {
            int blank = part.lastIndexOf(' ');
            weighted.add(part.substring(0, blank), Double.parseDouble(part.substring(blank + 1)));
        }
        return weighted;
    }

    Weighted<T> add(T thing, double weight) {
        int size = things.size();
        if (size == upTo.length) {
            upTo = Arrays.copyOf(upTo, 2 * size);
        }
        upTo[size] = (size == 0 ? 0 : upTo[size - 1]) + weight;
        things.add(thing);
        return this;
    }

    boolean isEmpty() {
        return things.isEmpty();
    }

    T draw(SplittableRandom random) {
        double at = random.nextDouble() * upTo[things.size() - 1];
        int found = Arrays.binarySearch(upTo, 0, things.size(), at);
        return things.get(found < 0 ? -found - 1 : found + 1);
    }
}
