package vn.hotline.intervention.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hotline.contact.CallerKeys;
import vn.hotline.contact.CallerSecrecy;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.Contact;
import vn.hotline.contact.Identifier;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/**
 * Which cases a request or another case may be about. What agrees most comes first, however old it is: newer cases that
 * only mention the same words must not hide the one of the same child.
 */
@Stateless
@May(Verb.REQUEST_READ)
public class PossibleCaseSearch {

    /** The best are shown. */
    public static final int SHOWN = 8;

    /** So many of each kind of agreement are looked at. */
    private static final int LOOKED_AT = 200;

    /** @param all how many agree in something that tells, shown or not */
    public record PossibleCases(List<PossibleCase> best, int all) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private SearchIndex index;

    @Inject
    private CaseSearch cases;

    @Inject
    private CallerSecrecy secrecy;

    @Inject
    private Clock clock;

    /** Cases of the same line that the same number told of, or that have a child of the same name. */
    public PossibleCases ofRequest(long requestId) {
        InterventionRequest request = entities.find(InterventionRequest.class, requestId);
        if (request == null || request.getCentreId() != current.get().centreId()) {
            throw new NotFoundException(RecordKind.REQUEST, requestId);
        }
        Contact contact = entities.find(Contact.class, request.getContactId());
        return possible(
                contact.getNumber(),
                contact.getLine(),
                row -> true,
                List.of(contact),
                told(contact),
                contact.getProvinceId());
    }

    private static List<Told> told(Contact contact) {
        return contact.getChildren().stream()
                .map(child -> Told.of(child.getName(), child.getAge()))
                .toList();
    }

    /** Other cases of the same line that the same numbers told of, or that have a child of the same name. */
    public PossibleCases doublesOf(long caseId) {
        cases.row(caseId);
        InterventionCase found = entities.find(InterventionCase.class, caseId);
        List<Contact> contacts = entities.createQuery(
                        "select k from InterventionCase c join c.contacts l join Contact k on k.id = l.contactId"
                                + " where c.id = :case",
                        Contact.class)
                .setParameter("case", caseId)
                .getResultList();
        return possible(
                found.getNumber(),
                found.getLine(),
                row -> row.id() != caseId,
                contacts,
                found.getChildren().stream()
                        .map(child -> Told.of(child.getName(), child.getAge()))
                        .toList(),
                found.getProvinceId());
    }

    /** @param lookedUpFor what is compared, for the trail */
    private PossibleCases possible(
            Object lookedUpFor,
            Helpline line,
            Predicate<CaseRow> among,
            List<Contact> contacts,
            List<Told> people,
            Integer provinceId) {
        audit.record(AuditAction.LOOK_UP, RecordKind.CASE, null, Detail.of(lookedUpFor));
        List<Told> named = people.stream().filter(Told::isNamed).toList();
        Map<Long, Set<LinkHint>> found = new HashMap<>();
        contacts.forEach(contact ->
                withCaller(contact.identifiers(), null).forEach(id -> hint(found, id, LinkHint.SAME_NUMBER)));
        withWordsOf(named).forEach(id -> hint(found, id, null));
        LocalDate today = Days.dayOf(clock.instant());
        childrenOf(found.keySet())
                .forEach((id, children) -> named.forEach(one ->
                        children.forEach(child -> one.like(child, today).forEach(hint -> hint(found, id, hint)))));
        found.values().removeIf(Set::isEmpty);
        List<PossibleCase> possible = cases.rows(found.keySet()).stream()
                .filter(row -> row.line() == line && !row.status().isVoid() && among.test(row))
                .map(row -> {
                    Set<LinkHint> why = found.get(row.id());
                    if (provinceId != null && provinceId.equals(row.provinceId())) {
                        why.add(LinkHint.SAME_PLACE);
                    }
                    return new PossibleCase(row, List.copyOf(why));
                })
                .sorted(Comparator.comparingInt(PossibleCase::weight).reversed())
                .toList();
        return new PossibleCases(possible.stream().limit(SHOWN).toList(), possible.size());
    }

    /**
     * Open cases that the same caller told of. Looking somebody up leaves its mark. Of a confidential caller a person sees
     * those that she leads, unless she decides on such things.
     */
    @May(Verb.CASE_READ)
    public List<CaseRow> openOfCaller(List<Identifier> who, Helpline line) {
        if (who.isEmpty()) {
            return List.of();
        }
        audit.record(AuditAction.LOOK_UP, RecordKind.CASE, null, Detail.of(Detail.words(Identifier.called(who))));
        Long only = secrecy.isKept(who) ? current.get().userId() : null;
        return cases.rows(withCaller(who, only)).stream()
                .filter(row -> row.line() == line && row.status().isOpen())
                .toList();
    }

    /** Open cases of the own centre and the line that have somebody of a like name, for whoever writes a contact down. */
    @May(Verb.CASE_READ)
    public List<PossibleCase> openLike(List<ChildForm> children, Helpline line, Integer provinceId) {
        List<Told> people = Told.of(children, Days.dayOf(clock.instant()));
        return people.isEmpty()
                ? List.of()
                : possible(
                                Detail.words(Told.names(people)),
                                line,
                                row -> row.status().isOpen(),
                                List.of(),
                                people,
                                provinceId)
                        .best();
    }

    private static void hint(Map<Long, Set<LinkHint>> found, long id, LinkHint hint) {
        Set<LinkHint> hints = found.computeIfAbsent(id, none -> EnumSet.noneOf(LinkHint.class));
        if (hint != null) {
            hints.add(hint);
        }
    }

    /** @param only who leads them; null for anybody */
    private Set<Long> withCaller(List<Identifier> who, Long only) {
        return CallerKeys.of(who)
                .queries(
                        entities,
                        Long.class,
                        "select distinct k.id",
                        "join InterventionCase k on k.centreId = c.centreId join k.contacts l on l.contactId = c.id ",
                        () -> new Where("c.centreId = :centre", current.get().centreId())
                                .given("k.assignedTo = :only", only),
                        " order by k.id desc")
                .stream()
                .flatMap(query -> query.setMaxResults(LOOKED_AT).getResultStream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The index finds the words anywhere in a case; whose they are is looked at afterwards. */
    private Set<Long> withWordsOf(List<Told> named) {
        Set<Long> ids = new HashSet<>();
        int centre = current.get().centreId();
        for (Told one : named) {
            ids.addAll(index.ofPerson(centre, RecordKind.CASE, one.name(), LOOKED_AT));
            ids.addAll(index.find(centre, RecordKind.CASE, one.name(), null, LOOKED_AT));
        }
        return ids;
    }

    private Map<Long, List<Told>> childrenOf(Collection<Long> ids) {
        Map<Long, List<Told>> children = new HashMap<>();
        if (ids.isEmpty()) {
            return children;
        }
        entities.createQuery(
                        "select c.id, k from InterventionCase c join c.children k where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> children.computeIfAbsent((Long) row[0], none -> new ArrayList<>())
                        .add(Told.of(((CaseChild) row[1]).getName(), ((CaseChild) row[1]).getAge())));
        return children;
    }
}
