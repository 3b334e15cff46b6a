package vn.hotline.intervention.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactChild;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Earlier contacts that may be about the same child, whoever told of it then. */
@Stateless
@May(Verb.CONTACT_LOOK_UP)
public class PossibleContactSearch {

    /** The best are shown. */
    private static final int SHOWN = 5;

    /** So many of the newest that hold a name are looked at. */
    private static final int LOOKED_AT = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private SearchIndex index;

    @Inject
    private ContactSearch contacts;

    @Inject
    private Clock clock;

    /**
     * Of the own centre, what agrees most first.
     *
     * @param except the contact that is written down or decided on
     */
    public List<PossibleContact> like(List<ChildForm> children, Integer provinceId, long except) {
        LocalDate today = Days.dayOf(clock.instant());
        List<Told> people = Told.of(children, today);
        if (people.isEmpty()) {
            return List.of();
        }
        audit.record(AuditAction.LOOK_UP, RecordKind.CONTACT, except, Detail.of(Detail.words(Told.names(people))));
        Map<Long, Set<LinkHint>> why = hints(people, today, except);
        return contacts.rows(why.keySet()).stream()
                .map(row -> possible(row, why.get(row.id()), provinceId))
                .sorted(Comparator.comparingInt(PossibleContact::weight)
                        .thenComparing(one -> one.row().receivedAt())
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private static PossibleContact possible(ContactRow row, Set<LinkHint> why, Integer provinceId) {
        if (provinceId != null && Objects.equals(provinceId, row.provinceId())) {
            why.add(LinkHint.SAME_PLACE);
        }
        return new PossibleContact(row, List.copyOf(why));
    }

    private Map<Long, Set<LinkHint>> hints(List<Told> people, LocalDate today, long except) {
        Set<Long> ids = new HashSet<>();
        people.forEach(one ->
                ids.addAll(index.find(current.get().centreId(), RecordKind.CONTACT, one.name(), null, LOOKED_AT)));
        ids.remove(except);
        Map<Long, Set<LinkHint>> why = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select c.id, k from Contact c join c.children k where c.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> add(why, (Long) row[0], (ContactChild) row[1], people, today));
        }
        return why;
    }

    private static void add(
            Map<Long, Set<LinkHint>> why, Long id, ContactChild child, List<Told> people, LocalDate today) {
        Told other = Told.of(child.getName(), child.getAge());
        people.stream().flatMap(one -> one.like(other, today).stream()).forEach(hint -> why.computeIfAbsent(
                        id, none -> EnumSet.noneOf(LinkHint.class))
                .add(hint));
    }
}
