package vn.hotline.intervention.merge;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.lead.MergedCase;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CasePerpetrator;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.VietnameseText;

/** Merging a case into another: who of it is whom of the other case, and why. */
public class MergeForm implements Serializable {

    /** Somebody the other case does not know yet. */
    public static final long ONE_MORE = 0;

    /** Somebody of the case to be merged, and who that is in the other case. */
    public static class Person implements Serializable {

        private final long id;
        private Long sameAs;

        Person(long id, Long sameAs) {
            this.id = id;
            this.sameAs = sameAs;
        }

        public long getId() {
            return id;
        }

        /** {@link #ONE_MORE} for nobody there, null while nobody said. */
        public Long getSameAs() {
            return sameAs;
        }

        public void setSameAs(Long sameAs) {
            this.sameAs = sameAs;
        }
    }

    private final List<Person> children = new ArrayList<>();
    private final List<Person> offenders = new ArrayList<>();
    private String reason;

    /** People of the same name are proposed to be the same; whoever has none is decided on by the supervisor. */
    static MergeForm proposed(InterventionCase merged, InterventionCase remaining) {
        MergeForm form = new MergeForm();
        form.children.addAll(
                proposed(merged.getChildren(), remaining.getChildren(), CaseChild::getId, CaseChild::getName));
        form.offenders.addAll(proposed(
                merged.getOffenders(), remaining.getOffenders(), CasePerpetrator::getId, CasePerpetrator::getName));
        return form;
    }

    private static <P> List<Person> proposed(
            List<P> people, List<P> known, Function<P, Long> id, Function<P, String> name) {
        return people.stream()
                .map(one -> new Person(
                        id.apply(one),
                        known.stream()
                                .filter(other -> isSameName(name.apply(one), name.apply(other)))
                                .map(id)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static boolean isSameName(String one, String other) {
        return one != null && other != null && VietnameseText.words(one).equals(VietnameseText.words(other));
    }

    /** @throws BusinessException if a reason or somebody's place is missing, or one of the cases has changed meanwhile */
    void check(InterventionCase merged, InterventionCase remaining) {
        Problems problems = new Problems();
        check("children", children, problems);
        check("offenders", offenders, problems);
        boolean explained = reason != null && !reason.isBlank();
        problems.check(explained, "reason", "lifecycle.reasonNeeded", CaseMove.MERGE);
        problems.throwIfAny();
        boolean asShown = ids(children, merged.getChildren().stream().map(CaseChild::getId))
                && ids(offenders, merged.getOffenders().stream().map(CasePerpetrator::getId))
                && known(children, remaining.getChildren().stream().map(CaseChild::getId))
                && known(offenders, remaining.getOffenders().stream().map(CasePerpetrator::getId));
        if (!asShown) {
            throw new BusinessException("record.changedMeanwhile");
        }
    }

    private static void check(String field, List<Person> people, Problems problems) {
        for (int i = 0; i < people.size(); i++) {
            problems.require(field + ":" + i + ":sameAs", people.get(i).sameAs);
        }
    }

    private static boolean ids(List<Person> people, Stream<Long> present) {
        return present.collect(Collectors.toSet())
                .equals(people.stream().map(Person::getId).collect(Collectors.toSet()));
    }

    private static boolean known(List<Person> people, Stream<Long> present) {
        Set<Long> there = present.collect(Collectors.toSet());
        return people.stream().map(Person::getSameAs).allMatch(id -> id == ONE_MORE || there.contains(id));
    }

    /** What the case brings to the other one, which knows some of its people already. */
    MergedCase merged(InterventionCase merged, Instant emergencySince) {
        return MergedCase.of(merged, newChildren(merged), newOffenders(merged), emergencySince);
    }

    private List<CaseChild> newChildren(InterventionCase merged) {
        return merged.getChildren().stream()
                .filter(child -> isOneMore(children, child.getId()))
                .toList();
    }

    private List<CasePerpetrator> newOffenders(InterventionCase merged) {
        return merged.getOffenders().stream()
                .filter(offender -> isOneMore(offenders, offender.getId()))
                .toList();
    }

    private static boolean isOneMore(List<Person> people, Long id) {
        return people.stream().anyMatch(one -> Objects.equals(one.id, id) && one.sameAs == ONE_MORE);
    }

    String why() {
        return VietnameseText.clean(reason);
    }

    public List<Person> getChildren() {
        return children;
    }

    public List<Person> getOffenders() {
        return offenders;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
