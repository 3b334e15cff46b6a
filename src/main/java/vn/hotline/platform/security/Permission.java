package vn.hotline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.kernel.BusinessException;

/** Whether the person or program behind this request may do something: the one way to ask {@link Verb}. */
@ApplicationScoped
public class Permission {

    @Inject
    private CurrentUser current;

    /** Whether it may be done to some record at least. */
    public boolean allows(Verb verb) {
        return current.may(verb);
    }

    /** Whether this person may do it to this record: a verb may be left to whoever is in charge of it. */
    public boolean allows(Verb verb, InCharge record) {
        return allows(verb)
                && (!verb.isOnlyInCharge(current.get().role())
                        || record.isLedBy(current.get().userId()));
    }

    /** @throws NotAllowedException if it is not for this person at all, which is answered like what does not exist */
    public void ask(Verb verb) {
        if (!allows(verb)) {
            throw new NotAllowedException(verb);
        }
    }

    /**
     * @throws NotAllowedException if it is not for this person at all
     * @throws BusinessException {@code case.notInCharge} if somebody else is in charge of it
     */
    public void ask(Verb verb, InCharge record) {
        ask(verb);
        if (!allows(verb, record)) {
            throw new BusinessException("case.notInCharge");
        }
    }
}
