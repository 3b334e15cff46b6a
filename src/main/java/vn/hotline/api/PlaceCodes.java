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
        ContactInput.Place place = input.place();
        Instant received = input.receivedAt() == null ? clock.instant() : input.receivedAt();
        LocalDate day = Days.dayOf(received);
        Problems problems = new Problems();
        Integer provinceId = provinceId(place, day, problems);
        Integer communeId = communeId(place, day, problems);
        problems.throwIfAny();
        return input.asForm(provinceId, communeId);
    }

    private Integer provinceId(ContactInput.Place place, LocalDate day, Problems problems) {
        if (place.provinceCode() == null) {
            return place.provinceId();
        }
        Province province = places.provinceOf(place.provinceCode(), day);
        boolean fits = province != null && (place.provinceId() == null || place.provinceId() == province.getId());
        problems.check(fits, "place.provinceCode", "contact.provinceUnknown");
        return fits ? Integer.valueOf(province.getId()) : null;
    }

    private Integer communeId(ContactInput.Place place, LocalDate day, Problems problems) {
        if (place.communeCode() == null) {
            return place.communeId();
        }
        Commune commune = places.communeOf(place.communeCode(), day);
        boolean fits = commune != null && (place.communeId() == null || place.communeId() == commune.getId());
        problems.check(fits, "place.communeCode", "contact.communeUnknown");
        return fits ? Integer.valueOf(commune.getId()) : null;
    }
}
