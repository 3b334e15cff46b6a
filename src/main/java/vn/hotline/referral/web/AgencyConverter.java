package vn.hotline.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hotline.referral.AgencyRow;
import vn.hotline.referral.AgencySearch;

@Named
@ApplicationScoped
public class AgencyConverter implements Converter<AgencyRow> {

    @Inject
    private AgencySearch agencies;

    @Override
    public AgencyRow getAsObject(FacesContext context, UIComponent component, String id) {
        return id == null || !id.matches("\\d{1,18}")
                ? null
                : agencies.byIds(List.of(Long.valueOf(id))).stream().findFirst().orElse(null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, AgencyRow agency) {
        return agency == null ? "" : Long.toString(agency.id());
    }
}
