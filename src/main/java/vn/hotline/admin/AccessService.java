package vn.hotline.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Passwords;
import vn.hotline.platform.security.Verb;

/** What waits for a second administrator, and what became of it. */
@Stateless
@May(Verb.ACCESS_DECIDE)
public class AccessService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private SecondPerson second;

    @Inject
    private AccessGrants grants;

    @Inject
    private Handover handover;

    @Inject
    private AuditTrail audit;

    /** Oldest first. */
    public List<AccessRow> waiting() {
        return rows("r.status = :waiting order by r.askedAt, r.id", Integer.MAX_VALUE);
    }

    /** The last ones that were decided, newest first. */
    public Part<AccessRow> decided(int limit) {
        return Part.of(
                rows("r.status <> :waiting order by r.decidedAt desc, r.id desc", limit),
                limit,
                () -> entities.createQuery(
                                "select count(r) from AccessRequest r where r.status <> :waiting", Long.class)
                        .setParameter("waiting", AccessStatus.WAITING)
                        .getSingleResult()
                        .intValue());
    }

    private List<AccessRow> rows(String which, int limit) {
        var query = entities.createQuery(
                        "select r, coalesce(u.fullName, c.name) from AccessRequest r left join AppUser u on u.id ="
                                + " r.userId left join ApiClient c on c.id = r.clientId where " + which,
                        Object[].class)
                .setParameter("waiting", AccessStatus.WAITING);
        List<AccessRow> rows = query.setMaxResults(limit).getResultList().stream()
                .map(row -> row((AccessRequest) row[0], (String) row[1]))
                .toList();
        audit.shown(RecordKind.ACCESS, rows.stream().map(AccessRow::id).toList());
        return rows;
    }

    private AccessRow row(AccessRequest request, String whom) {
        return new AccessRow(
                request.getId(),
                request.getKind(),
                whom,
                request.getRole(),
                request.getCentreId(),
                request.getSuccessorId(),
                request.getScopes().stream().sorted().toList(),
                request.getAskedBy(),
                request.getAskedAt(),
                request.getStatus(),
                request.getDecidedBy(),
                request.getDecidedAt(),
                request.getAskedBy() == current.get().userId());
    }

    /**
     * Makes it true.
     *
     * @return a password or token that is shown once, if there is one
     * @throws BusinessException {@code access.notAlone} for whoever asked, {@code access.notForYourself} for whom it is of,
     *     {@code user.lastAdministrator} if nobody would be left who administers
     */
    public Optional<GivenSecret> confirm(long id) {
        AccessRequest request = records.lock(AccessRequest.class, id);
        second.requireMayConfirm(request);
        return request.getUserId() == null ? giveToClient(request) : giveToUser(request);
    }

    private Optional<GivenSecret> giveToUser(AccessRequest request) {
        List<Long> administrators = second.lockAdministrators();
        AppUser user = records.lock(AppUser.class, request.getUserId());
        decide(request, AccessMove.CONFIRM, user.getFullName());
        switch (request.getKind()) {
            case OPEN_ACCOUNT -> user.enable();
            case CHANGE_ROLE -> place(user, request, administrators);
            case RESET_PASSWORD -> {
                return Optional.of(passwordOf(user));
            }
            default -> throw new IllegalStateException(request.getKind() + " of a person");
        }
        return Optional.empty();
    }

    private void place(AppUser user, AccessRequest request, List<Long> administrators) {
        AdministratorRule.check(
                user, request.getRole(), user.isActive(), current.get().userId(), administrators);
        if (Handover.isLeaving(user, request.getRole(), request.getCentreId())) {
            handover.handOver(user, successorStillThere(request, user));
        }
        user.place(request.getRole(), request.getCentreId());
    }

    private GivenSecret passwordOf(AppUser user) {
        String password = Passwords.oneTime();
        user.setOneTimePassword(Passwords.hash(password), current.stamp().at());
        return new GivenSecret(user.getUsername(), password);
    }

    /** Whoever was to go on may have left or moved meanwhile. */
    private long successorStillThere(AccessRequest request, AppUser leaving) {
        return request.getSuccessorId() != null
                        && Handover.canFollow(entities.find(AppUser.class, request.getSuccessorId()), leaving)
                ? request.getSuccessorId()
                : AdminUserService.LEFT_TO_THE_CENTRE;
    }

    private Optional<GivenSecret> giveToClient(AccessRequest request) {
        ApiClient client = records.lock(ApiClient.class, request.getClientId());
        decide(request, AccessMove.CONFIRM, client.getName());
        switch (request.getKind()) {
            case OPEN_CLIENT -> client.open(true);
            case CHANGE_CLIENT -> client.give(request.getScopes(), request.getCentreId());
            case REPLACE_TOKEN -> {
                return Optional.of(tokenOf(client));
            }
            default -> throw new IllegalStateException(request.getKind() + " of a program");
        }
        return Optional.empty();
    }

    private static GivenSecret tokenOf(ApiClient client) {
        String token = ApiTokens.generate();
        client.replaceToken(ApiTokens.hash(token));
        return new GivenSecret(client.getName(), token);
    }

    /**
     * Somebody who asked for access does not get it.
     *
     * @throws vn.hotline.kernel.NotFoundException if there is none for this person
     */
    public void refuse(long id) {
        end(records.lock(AccessRequest.class, id), AccessMove.REFUSE);
    }

    /** @throws BusinessException {@code access.notYours} for everybody but whoever asked */
    public void withdraw(long id) {
        AccessRequest request = records.lock(AccessRequest.class, id);
        if (request.getAskedBy() != current.get().userId()) {
            throw new BusinessException("access.notYours");
        }
        end(request, AccessMove.WITHDRAW);
    }

    private void end(AccessRequest request, AccessMove move) {
        decide(
                request,
                move,
                request.getUserId() == null
                        ? entities.find(ApiClient.class, request.getClientId()).getName()
                        : entities.find(AppUser.class, request.getUserId()).getFullName());
    }

    private void decide(AccessRequest held, AccessMove move, String whom) {
        changes.to(Verb.ACCESS_DECIDE, held, (request, change) -> change.moves(request.move(move, change.stamp()))
                .as(AuditAction.CHANGE)
                .says(request.getStatus(), request.getKind(), whom));
        String key = "access.told." + held.getStatus();
        grants.tellAuditors(key, held.getKind(), whom);
        if (held.getAskedBy() != current.get().userId()) {
            grants.tell(entities.find(AppUser.class, held.getAskedBy()), key, held.getKind(), whom);
        }
    }
}
