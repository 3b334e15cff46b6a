package vn.hotline.contact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import vn.hotline.platform.db.Where;

/**
 * What the contacts of a caller are found by. Numbers and accounts stand in indexes of their own, so there is a query for
 * each, and no contact is found by both.
 */
public final class CallerKeys {

    private static final String OTHER_NUMBER = "(c.callerNumberToken is null or c.callerNumberToken not in :numbers)";

    private final List<byte[]> numbers;
    private final List<byte[]> accounts;

    private CallerKeys(List<byte[]> numbers, List<byte[]> accounts) {
        this.numbers = numbers;
        this.accounts = accounts;
    }

    public static CallerKeys of(Collection<Identifier> who) {
        return new CallerKeys(tokens(who, false), tokens(who, true));
    }

    private static List<byte[]> tokens(Collection<Identifier> who, boolean accounts) {
        return who.stream()
                .filter(one -> one.isAccount() == accounts)
                .flatMap(one -> one.tokens().stream())
                .toList();
    }

    /** Of somebody of whom nothing is known nothing is found. */
    public boolean isEmpty() {
        return numbers.isEmpty() && accounts.isEmpty();
    }

    /**
     * @param select what of the contact, which is called {@code c}
     * @param joins behind it
     * @param where conditions of each query
     * @param rest the order
     */
    public <T> List<TypedQuery<T>> queries(
            EntityManager entities, Class<T> type, String select, String joins, Supplier<Where> where, String rest) {
        List<TypedQuery<T>> queries = new ArrayList<>();
        if (!numbers.isEmpty()) {
            queries.add(where.get()
                    .and("c.callerNumberToken in :numbers", numbers)
                    .query(entities, type, select + " from Contact c " + joins, rest));
        }
        if (!accounts.isEmpty()) {
            Where others = where.get().and("a.token in :accounts", accounts);
            if (!numbers.isEmpty()) {
                others.and(OTHER_NUMBER, numbers);
            }
            queries.add(others.query(entities, type, select + " from Contact c join c.accounts a " + joins, rest));
        }
        return queries;
    }
}
