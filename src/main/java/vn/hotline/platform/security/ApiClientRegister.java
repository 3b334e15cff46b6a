package vn.hotline.platform.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds the program behind a token. Single reads: no transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApiClientRegister {

    @PersistenceContext
    private EntityManager entities;

    /** For exchanges that sign what they send and can send no token. */
    public Optional<ApiClient> byName(String name) {
        return entities.createQuery("from ApiClient c where c.name = :name and c.active = true", ApiClient.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Programs that are not disabled and may do this, by their id. */
    public List<ApiClient> allThatMay(ApiScope scope) {
        return entities.createQuery("from ApiClient c where c.active = true order by c.id", ApiClient.class)
                .getResultStream()
                .filter(client -> client.getScopes().contains(scope))
                .toList();
    }

    /** Only of programs that are not disabled. */
    public Optional<ApiClient> byTokenHash(byte[] hash) {
        return entities.createQuery("from ApiClient c where c.tokenHash = :hash and c.active = true", ApiClient.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }
}
