package vn.hotline.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import vn.hotline.kernel.Stamp;

/** The person or program behind this request, and what of the records is theirs to see. */
@RequestScoped
public class CurrentUser {

    private Identity identity;
    private String address;

    @Inject
    private Clock clock;

    /** @param identity null for nobody @param address where it is asked from, or null for the program itself */
    public void set(Identity identity, String address) {
        this.identity = identity;
        this.address = address;
    }

    public Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    /** @throws IllegalStateException if nobody is signed in */
    public Identity get() {
        return identity().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Stamp stamp() {
        return new Stamp(get().userId(), clock.instant());
    }

    public boolean has(Role role) {
        return identity != null && identity.role() == role;
    }

    /** Whether the verb is this person's: {@link Permission} asks for records, too. */
    public boolean may(Verb verb) {
        return identity != null && verb.isOf(identity.role());
    }

    /** The one centre whose records this person sees; empty for all centres. Every query of records applies it. */
    public Optional<Integer> visibleCentre() {
        return get().role().isOwnCentreOnly() ? Optional.of(get().centreId()) : Optional.empty();
    }

    public String address() {
        return address;
    }
}
