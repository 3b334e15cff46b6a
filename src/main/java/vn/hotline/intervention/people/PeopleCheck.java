package vn.hotline.intervention.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.IdentityNumber;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;

/** What is typed about the people of a case, brought into its stored form and checked; each problem at its field. */
@ApplicationScoped
public class PeopleCheck {

    @Inject
    private Codes codes;

    /**
     * @param known the age the child has until now
     * @return the child's age as typed
     */
    public Age child(CaseChildForm form, Age known, LocalDate today) {
        form.setName(VietnameseText.clean(form.getName()));
        form.setIdentityNumber(VietnameseText.clean(form.getIdentityNumber()));
        form.setCondition(VietnameseText.clean(form.getCondition()));
        form.setWhereabouts(VietnameseText.clean(form.getWhereabouts()));
        Problems problems = new Problems();
        Limits.check(form, problems);
        Age age = Age.unknown();
        try {
            age = known.retold(form.getAge(), "age", today);
        } catch (BusinessException unreadable) {
            unreadable
                    .getProblems()
                    .forEach(problem -> problems.at(
                            problem.field(), problem.key(), problem.arguments().toArray()));
        }
        if (form.getIdentityNumber() != null) {
            Sex sex = form.getSex() == null ? Sex.UNKNOWN : form.getSex();
            String wrong = IdentityNumber.problem(form.getIdentityNumber(), sex, age.getBirthDate());
            problems.check(wrong == null, "identityNumber", wrong);
        }
        problems.throwIfAny();
        return age;
    }

    public void offender(OffenderForm form) {
        form.setName(VietnameseText.clean(form.getName()));
        form.setNote(VietnameseText.clean(form.getNote()));
        Problems problems = new Problems();
        boolean anythingKnown = form.getName() != null || form.getRelation() != null || form.getNote() != null;
        problems.check(anythingKnown, "offenderRelation", "case.offenderUnknown");
        atMost("offenderName", form.getName(), Limits.NAME, problems);
        atMost("offenderNote", form.getNote(), Limits.NARRATIVE, problems);
        String relation = form.getRelation();
        boolean offered =
                relation == null || relation.isBlank() || codes.isOffered(CodeList.OFFENDER_RELATION, relation);
        problems.check(offered, "offenderRelation", "input.code", relation);
        Integer age = form.getAgeYears();
        problems.check(age == null || age >= 0 && age <= Age.OLDEST, "offenderAge", "age.outOfRange", Age.OLDEST);
        problems.throwIfAny();
    }

    private static void atMost(String field, String text, int longest, Problems problems) {
        problems.check(text == null || text.length() <= longest, field, "input.tooLong", longest);
    }
}
