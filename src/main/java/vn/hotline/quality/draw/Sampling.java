package vn.hotline.quality.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Draws some contacts of one person. Hers are put in the order of their kinds (level or disposition, channel, part of the day,
 * helpline), and within a kind in the order of chance. Then they lie on a line, each as long as its weight, and points in even
 * steps from a start by lot say which are drawn. So each contact's chance is its weight times the number of points, divided by
 * the whole length, exactly; and no kind is met more than once more, or once less, than its share of the line.
 */
public final class Sampling {

    private static final int WHOLE = 1_000;

    /** @param chance of being drawn, in thousandths; at least one */
    public record Drawn(Candidate contact, int chance) {}

    private final Lot lot;

    public Sampling(Lot lot) {
        this.lot = lot;
    }

    /**
     * @param candidates of one person, in any order
     * @param count how many; all if there are no more
     */
    public List<Drawn> draw(Collection<Candidate> candidates, int count) {
        List<Candidate> line = new ArrayList<>(candidates);
        line.sort(Candidate.BY_KIND.thenComparing(
                Comparator.comparingLong(contact -> lot.of("contact " + contact.id()))));
        List<Drawn> drawn = new ArrayList<>();
        int points = takeCertain(line, Math.min(count, line.size()), drawn);
        if (points > 0) {
            long length = length(line);
            long start = lot.below(length, "start " + line.get(0).operatorId());
            met(line, points, start).forEach(contact -> drawn.add(new Drawn(contact, chance(contact, points, length))));
        }
        return drawn;
    }

    /** Those as long as a step are met wherever the points begin. @return how many points are left for the others */
    private static int takeCertain(List<Candidate> line, int count, List<Drawn> drawn) {
        int points = count;
        List<Candidate> certain;
        do {
            Predicate<Candidate> met = metForSure(points, length(line));
            certain = line.stream().filter(met).toList();
            certain.forEach(contact -> drawn.add(new Drawn(contact, WHOLE)));
            line.removeAll(certain);
            points -= certain.size();
        } while (!certain.isEmpty() && points > 0);
        return points;
    }

    private static Predicate<Candidate> metForSure(int points, long length) {
        return contact -> (long) contact.weight() * points >= length && points > 0;
    }

    /**
     * Those on whom a point lies.
     *
     * @param start where the first point lies, in parts of a step: from 0 up to, and without, the length of the line
     */
    static List<Candidate> met(List<Candidate> line, int points, long start) {
        long step = length(line);
        List<Candidate> met = new ArrayList<>();
        long passed = 0;
        for (Candidate contact : line) {
            long from = passed * points;
            passed += contact.weight();
            long point = from <= start ? start : start + (from - start + step - 1) / step * step;
            if (point < passed * points) {
                met.add(contact);
            }
        }
        return met;
    }

    private static int chance(Candidate contact, int points, long length) {
        return Math.max(1, Math.round((float) contact.weight() * points * WHOLE / length));
    }

    private static long length(List<Candidate> line) {
        return line.stream().mapToLong(Candidate::weight).sum();
    }
}
