package vn.hotline.platform.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds the program behind a token, at every request: disabling one ends its access at once. Single reads: no transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApiClientRegister {

    @PersistenceContext
    private EntityManager entities;

    public Optional<ApiClient> byToken(String token) {
        return entities.createQuery("from ApiClient c where c.tokenHash = :hash and c.active = true", ApiClient.class)
                .setParameter("hash", ApiTokens.hash(token))
                .getResultStream()
                .findFirst();
    }
}
