package vn.hotline.contact.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.contact.ContactForm;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.reference.ReferenceData;

/** Province and commune of a form: either may be chosen first, a commune brings its province. */
@ApplicationScoped
public class PlaceFields {

    @Inject
    private Places places;

    @Inject
    private ReferenceData reference;

    List<Commune> suggest(String typed, ContactForm form, LocalDate day) {
        Province province = places.province(form.getProvinceId());
        return places.communesNamed(typed, province == null ? null : province.getCode(), day);
    }

    Commune chosen(ContactForm form) {
        return reference.commune(form.getCommuneId()).orElse(null);
    }

    void choose(Commune commune, ContactForm form, LocalDate day) {
        form.setCommuneId(commune == null ? null : Integer.valueOf(commune.getId()));
        if (commune != null) {
            Province province = places.provinceOf(commune.getProvinceCode(), day);
            if (province != null) {
                form.setProvinceId(province.getId());
            }
        }
    }

    /**
     * A commune of another province does not stay behind when the province changes; one that became another unit in the
     * province chosen now is that unit.
     */
    void provinceChanged(ContactForm form, LocalDate day) {
        Integer commune = form.getCommuneId();
        while (commune != null && !places.fits(form.getProvinceId(), commune, day)) {
            commune = places.commune(commune) == null
                    ? null
                    : places.commune(commune).getSuccessorId();
        }
        form.setCommuneId(commune);
    }
}
