package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;

/**
 * What a form has to hold before it becomes a record (Form 01, Decree 56/2017/ND-CP: nearly everything may be unknown).
 * The graver the level, the more is needed; all that is missing is told at once, each at its field.
 */
@ApplicationScoped
public class ContactCheck {

    private static final int FEWEST_DIGITS = 3;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    /**
     * Brings texts into their stored form and checks them.
     *
     * @throws BusinessException with every problem at its field; fields of a child are {@code children:<row>:<field>}
     */
    public void check(ContactForm form, Helpline line, LocalDate receivedDay) {
        check(form, new ContactForm(), line, receivedDay);
    }

    /**
     * Brings texts of a correction into their stored form and checks them. What the record said already may stay, though it
     * is no longer offered.
     *
     * @throws BusinessException as {@link #check(ContactForm, Helpline, LocalDate)}
     */
    void check(ContactForm form, ContactForm before, Helpline line, LocalDate receivedDay) {
        clean(form);
        missing(form, before, line, receivedDay)
                .add(contentProblems(form, before, line, receivedDay))
                .throwIfAny();
        form.getChildren()
                .forEach(child -> child.setAge(
                        Age.parse(child.getAge(), "age", receivedDay).typed()));
    }

    /** Field names of what is still missing, for the line beside the button. */
    public Problems problems(ContactForm form, Helpline line, LocalDate receivedDay) {
        return missing(form, new ContactForm(), line, receivedDay).add(contentProblems(form, line, receivedDay));
    }

    private Problems missing(ContactForm form, ContactForm before, Helpline line, LocalDate receivedDay) {
        Problems problems = new Problems();
        requireSource(form, before, problems);
        problems.require("level", form.getLevel());
        problems.require("narrative", form.getNarrative());
        if (form.getLevel() != null && form.getLevel() != ContactLevel.INFORMATION) {
            problems.require("urgency", form.getUrgency());
        }
        if (form.getLevel() == ContactLevel.INTERVENTION) {
            problems.require("interventionType", form.getInterventionType());
            if (line == Helpline.CHILD_PROTECTION) {
                problems.check(form.getProvinceId() != null, "provinceId", "contact.provinceNeeded");
                boolean told = form.getCommuneId() != null || !places.hasCommunesOn(receivedDay);
                problems.check(told, "communeId", "contact.communeNeeded");
            }
        }
        return problems;
    }

    /** Records of before it was asked may go on without. */
    private static void requireSource(ContactForm form, ContactForm before, Problems problems) {
        if (form.getChannel() == null) {
            return;
        }
        for (Attribute field : Attribute.of(ContactContent.class)) {
            boolean wasWithout = before.getChannel() == form.getChannel() && field.text(before) == null;
            if (form.getChannel().asks(field.name()) && !wasWithout) {
                problems.require(field.name(), field.text(form));
            }
        }
    }

    /** What is wrong with what was said, whether or not it is enough for a record. */
    Problems contentProblems(ContactForm form, Helpline line, LocalDate receivedDay) {
        return contentProblems(form, new ContactForm(), line, receivedDay);
    }

    private Problems contentProblems(ContactForm form, ContactForm before, Helpline line, LocalDate receivedDay) {
        Problems problems = new Problems();
        Limits.check(form, problems);
        codes.check("", form, List.of(before), line, problems);
        checkPlace(form, before, receivedDay, problems);
        LocalDate letter = form.getLetterDate();
        problems.check(letter == null || !letter.isAfter(receivedDay), "letterDate", "contact.letterDateInFuture");
        checkNumber("callerNumber", form.getCallerNumber(), problems);
        PersonCheck.checkIdentity("callerIdentityNumber", form.getCallerIdentityNumber(), null, null, problems);
        PersonCheck child = new PersonCheck(codes, line, receivedDay, problems);
        for (int i = 0; i < form.getChildren().size(); i++) {
            ChildForm typed = form.getChildren().get(i);
            child.check("children:" + i + ":", typed, before.getChildren(), typed.getAge(), Age.unknown());
        }
        return problems;
    }

    static void clean(ContactForm form) {
        Content.clean(form);
        form.setCallerNumber(PhoneNumber.kept(form.getCallerNumber()));
        if (form.isAnonymous()) {
            form.setCallerName(null);
            form.setCallerAddress(null);
            form.setCallerIdentityNumber(null);
        }
    }

    private void checkPlace(ContactForm form, ContactForm before, LocalDate receivedDay, Problems problems) {
        Integer provinceId = form.getProvinceId();
        boolean provinceStays = Objects.equals(provinceId, before.getProvinceId());
        if (provinceId != null && !provinceStays && !places.stands(provinceId, receivedDay)) {
            problems.at("provinceId", "contact.provinceUnknown");
            return;
        }
        boolean placeStays = provinceStays && Objects.equals(form.getCommuneId(), before.getCommuneId());
        if (form.getCommuneId() != null && !placeStays) {
            boolean fits = places.fits(provinceId, form.getCommuneId(), receivedDay);
            problems.check(fits, "communeId", "contact.communeElsewhere");
        }
    }

    private static void checkNumber(String field, String number, Problems problems) {
        if (number == null || number.isBlank() || PhoneNumber.isWithheld(number)) {
            return;
        }
        int digits = PhoneNumber.digitsIn(number).length();
        if (digits < FEWEST_DIGITS) {
            problems.at(field, "contact.numberUnreadable");
        } else if (!PhoneNumber.isDoubtful(number)) {
            problems.check(PhoneNumber.parse(number).isPresent(), field, "contact.numberOdd", digits);
        }
    }
}
