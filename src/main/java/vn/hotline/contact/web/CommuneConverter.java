package vn.hotline.contact.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.web.ChoiceConverter;

@Named
@ApplicationScoped
public class CommuneConverter extends ChoiceConverter<Commune> {

    @Inject
    private ReferenceData reference;

    @Override
    protected Optional<Commune> find(long id) {
        return id > Integer.MAX_VALUE ? Optional.empty() : reference.commune((int) id);
    }

    @Override
    protected long idOf(Commune commune) {
        return commune.getId();
    }
}
