package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hotline.contact.PersonCheck;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Content;
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
     * @param known the child until now; null for one that is new
     * @return the child's age as typed
     */
    Age child(CaseChildForm form, CaseChild known, Line line, LocalDate today) {
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

    void offender(OffenderForm form) {
        Content.clean(form);
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
