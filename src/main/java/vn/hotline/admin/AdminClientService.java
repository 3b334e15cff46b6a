package vn.hotline.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Which programs may call the interface, and what for. */
@Stateless
@May(Verb.PROGRAM_KEEP)
public class AdminClientService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private AccessGrants grants;

    public List<ApiClient> list() {
        return entities.createQuery(
                        "from ApiClient c order by c.active desc, " + Alphabet.sql("c.name"), ApiClient.class)
                .getResultList();
    }

    /** @throws vn.hotline.kernel.BusinessException at name, scopes or centreId */
    public NewToken create(ClientForm form) {
        check(null, form);
        String token = ApiTokens.generate();
        ApiClient client = new ApiClient(
                form.getName(),
                ApiTokens.hash(token),
                Set.copyOf(form.getScopes()),
                form.getCentreId(),
                clock.instant());
        entities.persist(client);
        audit(AuditAction.CREATE, client, Detail.of(form.getName(), scopes(form.getScopes())));
        if (waits(AccessKind.OPEN_CLIENT, client, client.getScopes(), client.getCentreId())) {
            client.disable();
        }
        return new NewToken(form.getName(), token);
    }

    private boolean waits(AccessKind kind, ApiClient client, Set<ApiScope> scopes, int centreId) {
        return grants.waitsForClient(
                kind, client.getId(), client.getName(), scopes, centreId, AccessGrants.isReading(scopes));
    }

    public ClientForm read(long id) {
        return form(existing(entities.find(ApiClient.class, id), id));
    }

    /**
     * What a program may read, and where, changes when a second administrator confirms it.
     *
     * @return whether it waits for that
     * @throws vn.hotline.kernel.BusinessException at name, scopes or centreId
     * @throws vn.hotline.kernel.form.StaleRecord if another administrator changed it meanwhile
     */
    public boolean change(long id, ClientForm form) {
        check(id, form);
        ApiClient client = lock(id);
        form.checkUnchanged(RecordKind.API_CLIENT, id, form(client));
        Set<ApiScope> scopes = Set.copyOf(form.getScopes());
        boolean more = !client.getScopes().containsAll(scopes) || client.getCentreId() != form.getCentreId();
        boolean waits = more && waits(AccessKind.CHANGE_CLIENT, client, scopes, form.getCentreId());
        client.change(
                form.getName(), waits ? client.getScopes() : scopes, waits ? client.getCentreId() : form.getCentreId());
        audit(AuditAction.CHANGE, client, Detail.of(form.getName(), scopes(client.getScopes())));
        return waits;
    }

    private static ClientForm form(ApiClient client) {
        ClientForm form = new ClientForm();
        form.setName(client.getName());
        form.setScopes(client.getScopes().stream().sorted().collect(Collectors.toCollection(ArrayList::new)));
        form.setCentreId(client.getCentreId());
        return form.asRead();
    }

    /**
     * The old token ends at once.
     *
     * @return empty if a second administrator has to confirm it, who is shown the token
     */
    public Optional<NewToken> replaceToken(long id) {
        ApiClient client = lock(id);
        if (waits(AccessKind.REPLACE_TOKEN, client, client.getScopes(), client.getCentreId())) {
            return Optional.empty();
        }
        String token = ApiTokens.generate();
        client.replaceToken(ApiTokens.hash(token));
        audit(AuditAction.CHANGE, client, Detail.of(Detail.text("client.token")));
        return Optional.of(new NewToken(client.getName(), token));
    }

    public void disable(long id) {
        ApiClient client = lock(id);
        client.disable();
        audit(AuditAction.CHANGE, client, Detail.of(Detail.text("audit.detail.disabled")));
    }

    /** @return whether it waits for a second administrator */
    public boolean enable(long id) {
        ApiClient client = lock(id);
        if (waits(AccessKind.OPEN_CLIENT, client, client.getScopes(), client.getCentreId())) {
            return true;
        }
        client.enable();
        audit(AuditAction.CHANGE, client, Detail.of(Detail.text("audit.detail.enabled")));
        return false;
    }

    private void check(Long id, ClientForm form) {
        form.setName(VietnameseText.clean(form.getName()));
        Problems problems = new Problems()
                .require("name", form.getName())
                .require("centreId", form.getCentreId())
                .check(!form.getScopes().isEmpty(), "scopes", "input.required");
        Limits.check(form, problems);
        if (form.getName() != null) {
            problems.check(!isTaken(form.getName(), id), "name", "client.nameTaken");
        }
        problems.throwIfAny();
    }

    private boolean isTaken(String name, Long exceptId) {
        return entities.createQuery(
                                "select count(c) from ApiClient c where c.name = :name and c.id <> :except", Long.class)
                        .setParameter("name", name)
                        .setParameter("except", exceptId == null ? -1L : exceptId)
                        .getSingleResult()
                > 0;
    }

    private ApiClient lock(long id) {
        return existing(entities.find(ApiClient.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static ApiClient existing(ApiClient client, long id) {
        if (client == null) {
            throw new NotFoundException(RecordKind.API_CLIENT, id);
        }
        return client;
    }

    private static String codes(Collection<ApiScope> scopes) {
        return scopes.stream().map(ApiScope::getCode).sorted().collect(Collectors.joining(" "));
    }

    private static Detail.Mark scopes(Collection<ApiScope> scopes) {
        return Detail.all(scopes.stream().sorted().toArray());
    }

    private void audit(AuditAction action, ApiClient client, String detail) {
        audit.record(action, RecordKind.API_CLIENT, client.getId(), detail);
    }
}
