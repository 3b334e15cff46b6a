package vn.hotline.contact;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.form.Described;
import vn.hotline.kernel.form.FormPart;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.Shown;

/** A child as typed on the contact form; anything may be unknown. */
@Described(name = "Child", value = "A child it is about; on the line TRAFFICKING a victim. Anything may be unknown.")
public class ChildForm extends Person implements FormPart {

    @Size(max = Limits.NUMBER)
    @Shown(after = "name")
    @Described(
            value = "Day, month or year of birth, or age in years, months, weeks or days on the day of receipt:"
                    + " `2019-03-12`, `2019-03`, `2019`, `7`, `18 months`, `10 days`; people's words are read,"
                    + " too: `12/03/2019`, `7 tuổi`, `18 tháng`; a number of JSON is taken for years or a year."
                    + " Answered in the first six forms.",
            example = "7")
    private String age;

    @Size(max = Limits.NARRATIVE)
    @Described("How it lives, and with whom.")
    private String family;

    @Shown(as = Shown.As.CODE, lists = "SPECIAL_CIRCUMSTANCE")
    private List<String> circumstances = new ArrayList<>();

    public String getAge() {
        return age;
    }

    public void setAge(String age) {
        this.age = age;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public List<String> getCircumstances() {
        return circumstances;
    }

    public void setCircumstances(List<String> circumstances) {
        this.circumstances = circumstances == null ? new ArrayList<>() : circumstances;
    }
}
