package vn.hotline.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
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
                        "select r, coalesce(u.fullName, c.name) from AccessRequest r left join AppUser u on u.id = r.userId"
                                + " left join ApiClient c on c.id = r.clientId where " + which,
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
        AccessRequest request = lock(id);
        second.requireMayConfirm(request);
        entities.persist(request.move(AccessMove.CONFIRM, current.act()));
        return request.getUserId() == null ? giveToClient(request) : giveToUser(request);
    }

    private Optional<GivenSecret> giveToUser(AccessRequest request) {
        List<Long> administrators = second.lockAdministrators();
        AppUser user = entities.find(AppUser.class, request.getUserId(), LockModeType.PESSIMISTIC_WRITE);
        decided(request, user.getFullName());
        switch (request.getKind()) {
            case OPEN_ACCOUNT -> user.enable();
            case CHANGE_ROLE -> {
                AdministratorRule.check(
                        user, request.getRole(), user.isActive(), current.get().userId(), administrators);
                if (Handover.isLeaving(user, request.getRole(), request.getCentreId())) {
                    handover.handOver(user, successorStillThere(request, user));
                }
                user.change(user.getFullName(), request.getRole(), request.getCentreId());
            }
            case RESET_PASSWORD -> {
                String password = Passwords.oneTime();
                user.setOneTimePassword(Passwords.hash(password), current.act().at());
                return Optional.of(new GivenSecret(user.getUsername(), password));
            }
            default -> throw new IllegalStateException(request.getKind() + " of a person");
        }
        return Optional.empty();
    }

    /** Whoever was to go on may have left or moved meanwhile. */
    private long successorStillThere(AccessRequest request, AppUser leaving) {
        return request.getSuccessorId() != null
                        && Handover.canFollow(entities.find(AppUser.class, request.getSuccessorId()), leaving)
                ? request.getSuccessorId()
                : AdminUserService.LEFT_TO_THE_CENTRE;
    }

    private Optional<GivenSecret> giveToClient(AccessRequest request) {
        ApiClient client = entities.find(ApiClient.class, request.getClientId(), LockModeType.PESSIMISTIC_WRITE);
        decided(request, client.getName());
        switch (request.getKind()) {
            case OPEN_CLIENT -> client.enable();
            case CHANGE_CLIENT -> client.change(client.getName(), request.getScopes(), request.getCentreId());
            case REPLACE_TOKEN -> {
                String token = ApiTokens.generate();
                client.replaceToken(ApiTokens.hash(token));
                return Optional.of(new GivenSecret(client.getName(), token));
            }
            default -> throw new IllegalStateException(request.getKind() + " of a program");
        }
        return Optional.empty();
    }

    public void refuse(long id) {
        end(id, AccessMove.REFUSE);
    }

    /** @throws BusinessException {@code access.notYours} for everybody but whoever asked */
    public void withdraw(long id) {
        if (lock(id).getAskedBy() != current.get().userId()) {
            throw new BusinessException("access.notYours");
        }
        end(id, AccessMove.WITHDRAW);
    }

    private void end(long id, AccessMove move) {
        AccessRequest request = lock(id);
        entities.persist(request.move(move, current.act()));
        decided(
                request,
                request.getUserId() == null
                        ? entities.find(ApiClient.class, request.getClientId()).getName()
                        : entities.find(AppUser.class, request.getUserId()).getFullName());
    }

    private void decided(AccessRequest request, String whom) {
        audit.record(
                AuditAction.CHANGE,
                RecordKind.ACCESS,
                request.getId(),
                Detail.of(request.getStatus(), request.getKind(), whom));
        String key = "access.told." + request.getStatus();
        grants.tellAuditors(key, request.getKind(), whom);
        if (request.getAskedBy() != current.get().userId()) {
            grants.tell(entities.find(AppUser.class, request.getAskedBy()), key, request.getKind(), whom);
        }
    }

    private AccessRequest lock(long id) {
        AccessRequest request = entities.find(AccessRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new NotFoundException(RecordKind.ACCESS, id);
        }
        return request;
    }
}
