package vn.hotline.handbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
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
        return BY_TITLE.rows(entities, Phrase.class, "select p from Phrase p ", where(filter), after, limit);
    }

    /** For somebody who is writing: of what she writes about first, then of nothing in particular, then all others. */
    public List<Phrase> offered(Helpline line, String typed, List<String> topics, int limit) {
        String about = topics.isEmpty() ? "" : "when p.topic in :topics then 0 ";
        var query = where(new PhraseFilter(line, typed, false, true))
                .query(
                        entities,
                        Phrase.class,
                        "select p from Phrase p ",
                        " order by case " + about + "when p.topic is null then 1 else 2 end, " + ALPHABETIC + ", p.id");
        if (!topics.isEmpty()) {
            query.setParameter("topics", topics);
        }
        return query.setMaxResults(limit).getResultList();
    }

    private Where where(PhraseFilter filter) {
        Where where = new Where(
                        filter.ownOnly() ? "p.ownerId = :me" : "(p.ownerId is null or p.ownerId = :me)",
                        current.get().userId())
                .given("(p.line is null or p.line = :line)", filter.line())
                .holding(filter.typed(), WORDS);
        return filter.offeredOnly() ? where.and("p.offered = true") : where;
    }
}
