package vn.hotline.handbook;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Reading and finding the guided scripts. */
@Stateless
@May(Verb.HANDBOOK_READ)
public class ScriptSearch {

    private static final RowOrder<Script> BY_TITLE =
            RowOrder.by(Alphabet.sql("s.titleVi"), Script::getTitleVi, "s.id", Script::getId, false);

    private static final String WORDS = "concat(s.titleVi, ' ', coalesce(s.titleEn, ''), ' ', s.askVi, ' ',"
            + " coalesce(s.askEn, ''), ' ', coalesce(s.avoidVi, ''), ' ', coalesce(s.avoidEn, ''))";

    @PersistenceContext
    private EntityManager entities;

    /** What a menu of scripts shows. */
    public record Title(long id, String title) {}

    /**
     * The script of the first of some topics that has one, else that of every contact.
     *
     * @param topics what was told, the most telling first
     */
    public Optional<ScriptText> of(Helpline line, List<String> topics, String language) {
        List<String> asked = new ArrayList<>(topics);
        asked.add(Topics.GENERAL);
        return entities.createQuery(
                        "select t, s from Script s join s.topics t"
                                + " where s.line = :line and s.offered = true and t in :topics order by s.id",
                        Object[].class)
                .setParameter("line", line)
                .setParameter("topics", asked)
                .getResultStream()
                .min(Comparator.comparingInt(row -> asked.indexOf((String) row[0])))
                .map(row -> ((Script) row[1]).in(language));
    }

    /** Empty if it is no longer offered. @param language {@code vi} or {@code en} */
    public Optional<ScriptText> read(long id, String language) {
        return Optional.ofNullable(entities.find(Script.class, id))
                .filter(Script::isOffered)
                .map(script -> script.in(language));
    }

    /** All that are offered on a helpline, in the order of their names. */
    public List<Title> titles(Helpline line, String language) {
        String title = "en".equals(language) ? "coalesce(s.titleEn, s.titleVi)" : "s.titleVi";
        return entities.createQuery(
                        "select new vn.hotline.handbook.ScriptSearch$Title(s.id, " + title + ") from Script s"
                                + " where s.line = :line and s.offered = true order by " + Alphabet.sql(title)
                                + ", s.id",
                        Title.class)
                .setParameter("line", line)
                .getResultList();
    }

    /**
     * @param typed part of a title or a line, tones not needed
     * @param offeredOnly leaves out what is no longer offered
     * @param after null for the first rows
     */
    public Slice<ScriptText> list(
            Helpline line, String typed, boolean offeredOnly, String language, Cursor after, int limit) {
        Where where = new Where("s.line = :line", line)
                .given("s.offered = :offered", offeredOnly ? true : null)
                .holding(typed, WORDS);
        return BY_TITLE.rows(entities, Script.class, "select s from Script s ", where, after, limit)
                .as(found -> found.stream().map(script -> script.in(language)).toList());
    }
}
