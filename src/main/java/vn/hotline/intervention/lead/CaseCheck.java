package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Urgency;
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

    /** @return the text as it is stored */
    public String text(String field, String typed) {
        return text(field, typed, Limits.NARRATIVE);
    }

    /**
     * @return why something is done, as it is stored
     * @throws BusinessException at the field if it is missing or too long
     */
    public String reason(String field, String typed) {
        return text(field, typed, Limits.REASON);
    }

    private static String text(String field, String typed, int longest) {
        String text = VietnameseText.clean(typed);
        new Problems().require(field, text).atMost(field, text, longest).throwIfAny();
        return text;
    }

    /**
     * @param told type of intervention that the contact tells of: it may stay though it is no longer offered
     * @throws BusinessException at {@code type} or {@code urgency} if it is missing or not offered
     */
    public void opening(String type, Urgency urgency, String told) {
        code("type", CodeList.INTERVENTION_TYPE, type, told);
        new Problems().require("urgency", urgency).throwIfAny();
    }

    /** @throws BusinessException at the field if it is missing or not offered */
    public void code(String field, CodeList list, String code) {
        code(field, list, code, (String) null);
    }

    /**
     * @param known what was said already, which may stay though it is no longer offered
     * @throws BusinessException as {@link #code(String, CodeList, String)}
     */
    public void code(String field, CodeList list, String code, String known) {
        Problems problems = new Problems().require(field, code);
        if (!Objects.equals(code, known)) {
            code(field, list, code, problems);
        }
        problems.throwIfAny();
    }

    /**
     * @param known as of {@link #code(String, CodeList, String, String)}
     * @throws BusinessException at the field if there was no such province on that day
     */
    public void province(String field, Integer provinceId, Integer known, LocalDate day) {
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
}
