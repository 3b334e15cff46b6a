package vn.hotline.intervention.request;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.contact.ChildForm;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.VietnameseText;

/**
 * Somebody whom a contact or a case tells of, as far as others can be compared with it.
 *
 * @param name as it was told
 * @param age unknown if nobody said
 */
record Told(String name, Age age) {

    /** @param name null for nobody who can be compared */
    static Told of(String name, Age age) {
        return new Told(name, age == null ? Age.unknown() : age);
    }

    /** Those that are named on a form. An age that cannot be read is not known. */
    static List<Told> of(List<ChildForm> typed, LocalDate today) {
        return typed.stream()
                .map(child -> of(child.getName(), ageOf(child, today)))
                .filter(Told::isNamed)
                .toList();
    }

    private static Age ageOf(ChildForm child, LocalDate today) {
        try {
            return Age.parse(child.getAge(), "age", today);
        } catch (BusinessException e) {
            return Age.unknown();
        }
    }

    static String names(List<Told> people) {
        return people.stream().map(Told::name).collect(Collectors.joining(", "));
    }

    boolean isNamed() {
        return name != null && !words().isEmpty();
    }

    /** What agrees, tones left aside. An age tells something of somebody whose name agrees, and nothing alone. */
    Set<LinkHint> like(Told other, LocalDate day) {
        Set<LinkHint> hints = EnumSet.noneOf(LinkHint.class);
        if (!isNamed() || !other.isNamed()) {
            return hints;
        }
        if (words().equals(other.words())) {
            hints.add(LinkHint.SAME_CHILD);
        } else if (other.words().containsAll(words())) {
            hints.add(LinkHint.LIKE_CHILD);
        }
        if (!hints.isEmpty() && age.isLike(other.age, day)) {
            hints.add(LinkHint.SAME_AGE);
        }
        return hints;
    }

    private Set<String> words() {
        return VietnameseText.words(name);
    }
}
