package vn.hotline.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The three centres: they change with a migration only, so they are read once. */
@Named("centres")
@ApplicationScoped
public class Centres {

    @Inject
    private ReferenceData data;

    private List<Centre> all;

    /** In the order of menus. */
    public List<Centre> getAll() {
        if (all == null) {
            all = data.centres();
        }
        return all;
    }

    /** Empty for one that there is not. @param language {@code vi} or {@code en} */
    public String name(int id, String language) {
        return getAll().stream()
                .filter(centre -> centre.getId() == id)
                .findFirst()
                .map(centre -> centre.name(language))
                .orElse("");
    }
}
