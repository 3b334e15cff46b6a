package vn.hotline.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.hotline.platform.web.ChoiceConverter;
import vn.hotline.referral.AgencyRow;
import vn.hotline.referral.AgencySearch;

@Named
@ApplicationScoped
public class AgencyConverter extends ChoiceConverter<AgencyRow> {

    @Inject
    private AgencySearch agencies;

    @Override
    protected Optional<AgencyRow> find(long id) {
        return agencies.byIds(List.of(id)).stream().findFirst();
    }

    @Override
    protected long idOf(AgencyRow agency) {
        return agency.id();
    }

    /** Name of a choice; words that were refused stand for themselves. */
    public String label(Object one) {
        if (one instanceof AgencyRow agency) {
            return agency.name();
        }
        return one instanceof String typed ? read(typed).map(AgencyRow::name).orElse(typed) : "";
    }
}
