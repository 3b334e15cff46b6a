package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.IdentityNumber;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;

/** What is typed about a case, brought into its stored form and checked; each problem at its field. */
@ApplicationScoped
public class CaseCheck {

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    /**
     * @param known the age the child has until now
     * @return the child's age as typed
     */
    Age child(CaseChildForm form, Age known, LocalDate today) {
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

    void offender(OffenderForm form) {
        form.setName(VietnameseText.clean(form.getName()));
        form.setNote(VietnameseText.clean(form.getNote()));
        Problems problems = new Problems();
        boolean anythingKnown = form.getName() != null || form.getRelation() != null || form.getNote() != null;
        problems.check(anythingKnown, "offenderRelation", "case.offenderUnknown");
        atMost("offenderName", form.getName(), Limits.NAME, problems);
        atMost("offenderNote", form.getNote(), Limits.NARRATIVE, problems);
        code("offenderRelation", CodeList.OFFENDER_RELATION, form.getRelation(), problems);
        Integer age = form.getAgeYears();
        problems.check(age == null || age >= 0 && age <= Age.OLDEST, "offenderAge", "age.outOfRange", Age.OLDEST);
        problems.throwIfAny();
    }

    /** @return the text as it is stored */
    String text(String field, String typed) {
        return text(field, typed, Limits.NARRATIVE);
    }

    /** @return why something is done, as it is stored */
    String reason(String field, String typed) {
        return text(field, typed, Limits.REASON);
    }

    private static String text(String field, String typed, int longest) {
        String text = VietnameseText.clean(typed);
        Problems problems = new Problems().require(field, text);
        atMost(field, text, longest, problems);
        problems.throwIfAny();
        return text;
    }

    void code(String field, CodeList list, String code) {
        code(field, list, code, (String) null);
    }

    /** @param known what was said already, which may stay though it is no longer offered */
    void code(String field, CodeList list, String code, String known) {
        Problems problems = new Problems().require(field, code);
        if (!Objects.equals(code, known)) {
            code(field, list, code, problems);
        }
        problems.throwIfAny();
    }

    /** @param known as of {@link #code(String, CodeList, String, String)} */
    void province(String field, Integer provinceId, Integer known, LocalDate day) {
        boolean fits = provinceId == null || provinceId.equals(known) || places.stands(provinceId, day);
        if (!fits) {
            throw BusinessException.at(field, "contact.provinceUnknown");
        }
    }

    private void code(String field, CodeList list, String code, Problems problems) {
        if (code != null && !code.isBlank()) {
            problems.check(codes.isOffered(list, code), field, "input.code", code);
        }
    }

    private static void atMost(String field, String text, int longest, Problems problems) {
        problems.check(text == null || text.length() <= longest, field, "input.tooLong", longest);
    }
}
