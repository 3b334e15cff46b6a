package vn.hotline.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;

/** Asks for the second person where one is needed, and tells those who watch over it of everything else. */
@ApplicationScoped
public class AccessGrants {

    private static final String PAGE = "/admin/users";
    private static final String TRAIL = "/audit/trail";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private SecondPerson second;

    @Inject
    private Changes changes;

    @Inject
    private Notices notices;

    /** What operators may do is needed day and night, so one administrator gives it; auditors hear of it. */
    private static boolean isTrusted(Role role) {
        return role != Role.OPERATOR;
    }

    /** A program that only passes contacts on reads nothing. */
    static boolean isReading(Collection<ApiScope> scopes) {
        return scopes.stream().anyMatch(ApiScope::isReading);
    }

    /** @return whether it has to wait for the second person; if not, auditors are told that it was done */
    boolean waitsForUser(AccessKind kind, AppUser user) {
        return waitsForUser(kind, user, user.getRole(), user.getCentreId(), null);
    }

    /** @param successorId who goes on with what the person has in hand, or null */
    boolean waitsForUser(AccessKind kind, AppUser user, Role role, Integer centreId, Long successorId) {
        if (isTrusted(role) && second.isNeeded()) {
            ask(
                    AccessRequest.ofUser(kind, user.getId(), role, centreId, current.stamp())
                            .withSuccessor(successorId),
                    user.getFullName());
            return true;
        }
        tellAuditors("access.given", kind, user.getFullName());
        return false;
    }

    /** @return whether it has to wait for the second person; if not, auditors are told that it was done */
    boolean waitsForClient(
            AccessKind kind, long clientId, String name, Set<ApiScope> scopes, Integer centreId, boolean reading) {
        if (reading && second.isNeeded()) {
            ask(AccessRequest.ofClient(kind, clientId, scopes, centreId, current.stamp()), name);
            return true;
        }
        tellAuditors("access.given", kind, name);
        return false;
    }

    private void ask(AccessRequest request, String whom) {
        if (isAskedAlready(request)) {
            throw new BusinessException("access.asked");
        }
        changes.made(
                Verb.ACCESS_ASK,
                request,
                request.getStatus(),
                current.stamp(),
                (asked, change) ->
                        change.says(asked.getKind(), whom, asked.getRole(), Detail.centre(asked.getCentreId())));
        Stream.concat(second.others(request.getUserId()).stream(), second.auditors().stream())
                .forEach(person -> tell(person, "access.waits", request.getKind(), whom));
    }

    private boolean isAskedAlready(AccessRequest request) {
        return entities.createQuery(
                                "select count(r) from AccessRequest r where r.status = :waiting and r.kind = :kind"
                                        + " and (r.userId = :user or r.clientId = :client)",
                                Long.class)
                        .setParameter("waiting", AccessStatus.WAITING)
                        .setParameter("kind", request.getKind())
                        .setParameter("user", request.getUserId())
                        .setParameter("client", request.getClientId())
                        .getSingleResult()
                > 0;
    }

    /** @param key of a text with the kind and the name */
    void tellAuditors(String key, AccessKind kind, String whom) {
        second.auditors().forEach(auditor -> tell(auditor, key, kind, whom));
    }

    void tell(AppUser person, String key, AccessKind kind, String whom) {
        notices.tell(
                person.getId(),
                NotificationKind.ACCESS,
                person.getRole() == Role.ADMINISTRATOR ? PAGE : TRAIL,
                key,
                kind,
                whom);
    }
}
