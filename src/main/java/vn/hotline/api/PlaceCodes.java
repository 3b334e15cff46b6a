package vn.hotline.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.contact.ContactForm;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;

/** Official codes of provinces and communes to our ids, as they stood on the day of the contact. */
@ApplicationScoped
public class PlaceCodes {

    @Inject
    private Places places;

    @Inject
    private Clock clock;

    /** The sent contact as a form. */
    ContactForm resolve(ContactInput input) {
        Instant received = input.receivedAt() == null ? clock.instant() : input.receivedAt();
        LocalDate day = Days.dayOf(received);
        Problems problems = new Problems();
        Integer provinceId = provinceId(input, day, problems);
        Integer communeId = communeId(input, day, problems);
        problems.throwIfAny();
        return input.asForm(provinceId, communeId);
    }

    private Integer provinceId(ContactInput input, LocalDate day, Problems problems) {
        Integer told = input.told().getProvinceId();
        if (input.provinceCode() == null) {
            return told;
        }
        Province province = places.provinceOf(input.provinceCode(), day);
        boolean fits = province != null && (told == null || told == province.getId());
        problems.check(fits, "place.provinceCode", "contact.provinceUnknown");
        return fits ? Integer.valueOf(province.getId()) : null;
    }

    private Integer communeId(ContactInput input, LocalDate day, Problems problems) {
        Integer told = input.told().getCommuneId();
        if (input.communeCode() == null) {
            return told;
        }
        Commune commune = places.communeOf(input.communeCode(), day);
        boolean fits = commune != null && (told == null || told == commune.getId());
        problems.check(fits, "place.communeCode", "contact.communeUnknown");
        return fits ? Integer.valueOf(commune.getId()) : null;
    }
}
