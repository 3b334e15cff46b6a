package vn.hotline.quality.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.RecordNews;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;

/** Open lists hear that scored contacts of their centre changed; whoever is scored hears it when it is given to her. */
@ApplicationScoped
public class ReviewNews extends RecordNews {

    public ReviewNews() {
        super(RecordKind.REVIEW);
    }

    @Override
    public Optional<Long> keyFor(Identity who) {
        return who.role() == Role.SUPERVISOR ? super.keyFor(who) : Optional.empty();
    }
}
