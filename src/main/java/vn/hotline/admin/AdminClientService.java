package vn.hotline.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
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
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private AccessGrants grants;

    /** Those that are not disabled first, by name. */
    public List<ApiClient> list() {
        return entities.createQuery(
                        "from ApiClient c order by c.active desc, " + Alphabet.sql("c.name"), ApiClient.class)
                .getResultList();
    }

    /** @throws vn.hotline.kernel.BusinessException at name, scopes or centreId */
    public NewToken create(ClientForm form) {
        check(null, form);
        String token = ApiTokens.generate();
        ApiClient made = new ApiClient(
                form.getName(),
                ApiTokens.hash(token),
                Set.copyOf(form.getScopes()),
                form.getCentreId(),
                clock.instant());
        changes.made(Verb.PROGRAM_KEEP, made, (client, change) -> change.says(form.getName(), scopes(client)));
        made.open(!waits(AccessKind.OPEN_CLIENT, made));
        return new NewToken(form.getName(), token);
    }

    private boolean waits(AccessKind kind, ApiClient client) {
        return waits(kind, client, client.getScopes(), client.getCentreId());
    }

    private boolean waits(AccessKind kind, ApiClient client, Set<ApiScope> scopes, int centreId) {
        return grants.waitsForClient(
                kind, client.getId(), client.getName(), scopes, centreId, AccessGrants.isReading(scopes));
    }

    public ClientForm read(long id) {
        return form(records.find(ApiClient.class, id));
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
        Set<ApiScope> scopes = Set.copyOf(form.getScopes());
        ApiClient changed =
                changes.to(Verb.PROGRAM_KEEP, ApiClient.class, id, form, AdminClientService::form, (client, change) -> {
                    boolean more = client.isMore(scopes, form.getCentreId());
                    boolean waits = more && waits(AccessKind.CHANGE_CLIENT, client, scopes, form.getCentreId());
                    client.rename(form.getName());
                    if (!waits) {
                        client.give(scopes, form.getCentreId());
                    }
                    change.says(form.getName(), scopes(client));
                });
        return changed.isMore(scopes, form.getCentreId());
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
        ApiClient held = records.lock(ApiClient.class, id);
        if (waits(AccessKind.REPLACE_TOKEN, held)) {
            return Optional.empty();
        }
        String token = ApiTokens.generate();
        changes.to(Verb.PROGRAM_KEEP, held, (client, change) -> {
            client.replaceToken(ApiTokens.hash(token));
            change.says(Detail.text("client.token"));
        });
        return Optional.of(new NewToken(held.getName(), token));
    }

    /**
     * Its token opens nothing from now on.
     *
     * @throws vn.hotline.kernel.NotFoundException if there is none for this person
     */
    public void disable(long id) {
        open(records.lock(ApiClient.class, id), false, "audit.detail.disabled");
    }

    /** @return whether it waits for a second administrator */
    public boolean enable(long id) {
        ApiClient held = records.lock(ApiClient.class, id);
        boolean waits = waits(AccessKind.OPEN_CLIENT, held);
        if (!waits) {
            open(held, true, "audit.detail.enabled");
        }
        return waits;
    }

    private void open(ApiClient held, boolean open, String said) {
        changes.to(Verb.PROGRAM_KEEP, held, (client, change) -> {
            client.open(open);
            change.says(Detail.text(said));
        });
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

    private static Detail.Mark scopes(ApiClient client) {
        return Detail.all(client.getScopes().stream().sorted().toArray());
    }
}
