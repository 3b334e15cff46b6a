package vn.hotline.platform.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds the program behind a token. Single reads: no transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApiClientRegister {

    @PersistenceContext
    private EntityManager entities;

    public Optional<ApiClient> byTokenHash(byte[] hash) {
        return entities.createQuery("from ApiClient c where c.tokenHash = :hash and c.active = true", ApiClient.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }
}
