package vn.hotline.contact.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.ReferenceData;

@Named
@ApplicationScoped
public class CommuneConverter implements Converter<Commune> {

    @Inject
    private ReferenceData reference;

    @Override
    public Commune getAsObject(FacesContext context, UIComponent component, String id) {
        return id == null || !id.matches("\\d{1,9}")
                ? null
                : reference.commune(Integer.valueOf(id)).orElse(null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Commune commune) {
        return commune == null ? "" : Integer.toString(commune.getId());
    }
}
