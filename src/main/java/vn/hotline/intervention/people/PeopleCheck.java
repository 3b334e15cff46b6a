package vn.hotline.intervention.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.contact.PersonCheck;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;

/** What is typed about the people of a case, brought into its stored form and checked; each problem at its field. */
@ApplicationScoped
public class PeopleCheck {

    @Inject
    private Codes codes;

    /**
     * @param known the child until now; null for one that is new
     * @return the child's age as typed
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     */
    public Age child(CaseChildForm form, CaseChild known, Helpline line, LocalDate today) {
        Content.clean(form);
        Problems problems = new Problems();
        Limits.check(form, problems);
        PersonCheck person = new PersonCheck(codes, line, today, problems);
        Age age = known == null
                ? person.check("", form, List.of(), form.getAge(), Age.unknown())
                : person.check("", form, List.of(known.asForm()), form.getAge(), known.getAge());
        problems.throwIfAny();
        return age;
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    public void offender(AllegedPerpetratorForm form) {
        Content.clean(form);
        Problems problems = new Problems();
        boolean anythingKnown = form.getName() != null || form.getRelation() != null || form.getNote() != null;
        problems.check(anythingKnown, "offenderRelation", "case.offenderUnknown");
        problems.atMost("offenderName", form.getName(), Limits.NAME);
        problems.atMost("offenderNote", form.getNote(), Limits.NARRATIVE);
        String relation = form.getRelation();
        boolean offered =
                relation == null || relation.isBlank() || codes.isOffered(CodeList.OFFENDER_RELATION, relation);
        problems.check(offered, "offenderRelation", "input.code", relation);
        Integer age = form.getAgeYears();
        problems.check(age == null || age >= 0 && age <= Age.OLDEST, "offenderAge", "age.outOfRange", Age.OLDEST);
        problems.throwIfAny();
    }
}
