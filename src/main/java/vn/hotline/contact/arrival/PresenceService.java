package vn.hotline.contact.arrival;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.push.OpenPages;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Who is on duty, what each does, and at which telephone. */
@Stateless
@May(Verb.PRESENCE_KEEP)
public class PresenceService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private OpenPages openPages;

    @Inject
    private Presences presences;

    /** This person's own; null if she is not on duty. */
    public Presence own() {
        return entities.find(Presence.class, current.get().userId());
    }

    /** This person is on duty from now on, and free. */
    public Presence begin() {
        Stamp stamp = current.stamp();
        Presence present = held();
        if (present == null) {
            present = new Presence(stamp.userId(), current.get().centreId(), stamp.at());
            entities.persist(present);
        } else {
            present.begin(current.get().centreId(), stamp.at());
        }
        return present;
    }

    /** What this person does now; whoever was not on duty is, from now on. */
    public Presence become(PresenceState state) {
        Presence present = held();
        if (present == null) {
            present = begin();
        }
        present.become(state, current.stamp().at());
        return present;
    }

    /**
     * At which extension this person sits. Whoever sat there before has none any more: the next shift takes the chair.
     *
     * @param typed null for none
     * @throws vn.hotline.kernel.BusinessException at {@code extension} if it is none
     */
    public Presence sitAt(String typed) {
        String extension = VietnameseText.clean(typed);
        boolean dialled = extension == null || Presence.isExtension(extension);
        new Problems().check(dialled, "extension", "presence.extension").throwIfAny();
        leaveChair(extension);
        Presence present = held();
        if (present == null) {
            present = begin();
        }
        present.sitAt(extension);
        return present;
    }

    private void leaveChair(String extension) {
        entities.createQuery("from Presence p where p.centreId = :centre and p.extension = :extension", Presence.class)
                .setParameter("centre", current.get().centreId())
                .setParameter("extension", extension)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(one -> !Objects.equals(one.getUserId(), current.get().userId()))
                .forEach(one -> one.sitAt(null));
        entities.flush();
    }

    /** This person goes home. */
    public void leave() {
        Presence present = held();
        if (present != null) {
            entities.remove(present);
        }
    }

    /** To be changed: open pages hear of it. */
    private Presence held() {
        openPages.hearAfterCommit();
        return entities.find(Presence.class, current.get().userId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Who is on duty in the own centre: those who are free first, the longest so. */
    public List<PresenceRow> onDuty() {
        return entities.createQuery(
                        "select new vn.hotline.contact.arrival.PresenceRow(p.userId, u.fullName, p.state, p.since,"
                                + " p.extension, (select count(a) from Arrival a where a.takenBy = p.userId"
                                + " and a.status = vn.hotline.contact.arrival.ArrivalStatus.TAKEN),"
                                + " (select count(g) from Presence g where g.userId = p.userId and "
                                + Presences.GONE + ") > 0)"
                                + " from Presence p join AppUser u on u.id = p.userId where p.centreId = :centre"
                                + " and u.active = true and p.since > :gone order by case p.state"
                                + " when vn.hotline.contact.arrival.PresenceState.FREE then 0"
                                + " when vn.hotline.contact.arrival.PresenceState.BUSY then 1"
                                + " when vn.hotline.contact.arrival.PresenceState.AFTER_CALL then 2 else 3 end,"
                                + " p.since, p.userId",
                        PresenceRow.class)
                .setParameter("centre", current.get().centreId())
                .setParameter("gone", current.stamp().at().minus(Presences.SHIFT))
                .setParameter("silent", presences.silent())
                .getResultList();
    }
}
