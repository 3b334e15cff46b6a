package vn.hotline.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hotline.kernel.form.Shown;
import vn.hotline.platform.web.NamesOfRecords;
import vn.hotline.referral.AgencyRow;
import vn.hotline.referral.AgencySearch;

/** Agencies by their names, where a form holds their ids. */
@ApplicationScoped
public class AgencyNames implements NamesOfRecords {

    @Inject
    private AgencySearch search;

    @Override
    public Shown.As what() {
        return Shown.As.AGENCY;
    }

    @Override
    public String nameOf(Object id) {
        return search.byIds(List.of((Long) id)).stream()
                .map(AgencyRow::name)
                .findFirst()
                .orElse("");
    }
}
