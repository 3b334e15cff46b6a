package vn.hotline.handbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.TypedLike;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Finding phrases: those of the house and one's own. */
@Stateless
@May(Verb.PHRASE_KEEP)
public class PhraseSearch {

    private static final String ALPHABETIC = Alphabet.sql("p.title");

    private static final RowOrder<Phrase> BY_TITLE =
            RowOrder.by(ALPHABETIC, Phrase::getTitle, "p.id", Phrase::getId, false);

    private static final String WORDS = "concat(p.title, ' ', p.text)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    /** @param after null for the first rows */
    public Slice<Phrase> list(PhraseFilter filter, Cursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return BY_TITLE.rows(entities, Phrase.class, "select p from Phrase p ", where, parameters, after, limit);
    }

    /** For somebody who is writing: of what she writes about first, then of nothing in particular, then all others. */
    public List<Phrase> offered(Line line, String typed, List<String> topics, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(new PhraseFilter(line, typed, false, true), parameters);
        String about = topics.isEmpty() ? "" : "when p.topic in :topics then 0 ";
        var query = entities.createQuery(
                "select p from Phrase p " + where + " order by case " + about
                        + "when p.topic is null then 1 else 2 end, " + ALPHABETIC + ", p.id",
                Phrase.class);
        parameters.forEach(query::setParameter);
        if (!topics.isEmpty()) {
            query.setParameter("topics", topics);
        }
        return query.setMaxResults(limit).getResultList();
    }

    private String where(PhraseFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("where ")
                .append(filter.ownOnly() ? "" : "(p.ownerId is null or ")
                .append("p.ownerId = :me")
                .append(filter.ownOnly() ? "" : ")");
        parameters.put("me", current.get().userId());
        if (filter.line() != null) {
            where.append(" and (p.line is null or p.line = :line)");
            parameters.put("line", filter.line());
        }
        if (filter.offeredOnly()) {
            where.append(" and p.offered = true");
        }
        if (VietnameseText.clean(filter.typed()) != null) {
            where.append(" and ").append(TypedLike.holding(filter.typed()).on(WORDS, "typed", parameters));
        }
        return where.toString();
    }
}
