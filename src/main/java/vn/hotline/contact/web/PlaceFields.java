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
            places.provincesOn(day).stream()
                    .filter(province -> province.getCode().equals(commune.getProvinceCode()))
                    .findFirst()
                    .ifPresent(province -> form.setProvinceId(province.getId()));
        }
    }

    /** A commune of another province does not stay behind when the province changes. */
    void provinceChanged(ContactForm form) {
        Commune commune = chosen(form);
        Province province = places.province(form.getProvinceId());
        if (commune != null && (province == null || !province.getCode().equals(commune.getProvinceCode()))) {
            form.setCommuneId(null);
        }
    }
}
