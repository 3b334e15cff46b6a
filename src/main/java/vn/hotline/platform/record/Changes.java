package vn.hotline.platform.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.InCharge;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;

/**
 * The one way a record of the road is changed: it is held, the person is asked whether she may, the verb is done, and what
 * follows of itself follows: history is stored, the trail written, the search index brought up to what the record says
 * now, and {@link Happened} told to figures, notices and the next features. All of it is one transaction.
 */
@ApplicationScoped
public class Changes {

    /** What a verb does to a record. */
    public interface Doing<T extends CentreRecord> {
        void to(T record, Change change);
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private CurrentUser current;

    @Inject
    private Permission permission;

    @Inject
    private AuditTrail audit;

    @Inject
    private SearchIndex index;

    @Inject
    private Event<Happened> happened;

    /**
     * @throws vn.hotline.kernel.NotFoundException if there is no such record for this person
     * @throws vn.hotline.platform.security.NotAllowedException if the verb is not hers
     */
    public <T extends CentreRecord> T to(Verb verb, Class<T> type, long id, Doing<T> doing) {
        return to(verb, records.lock(type, id), current.act(), doing);
    }

    /** As {@link #to(Verb, Class, long, Doing)}, to a record that is held already. */
    public <T extends CentreRecord> T to(Verb verb, T held, Doing<T> doing) {
        return to(verb, held, current.act(), doing);
    }

    /** As {@link #to(Verb, CentreRecord, Doing)}, at the moment of what it is a part of. */
    public <T extends CentreRecord> T to(Verb verb, T held, Act act, Doing<T> doing) {
        return to(verb, held, held, act, doing);
    }

    /** As {@link #to(Verb, CentreRecord, Act, Doing)}, where whoever is in charge of another record may do it, too. */
    public <T extends CentreRecord> T to(Verb verb, T held, InCharge led, Act act, Doing<T> doing) {
        ask(verb, led);
        Object counted = held.facts();
        Set<ByteBuffer> found = held.words();
        Change change = new Change(act, AuditAction.CHANGE);
        doing.to(held, change);
        return done(verb, held, counted, found, change);
    }

    /** A record begins, in its first state. */
    public <T extends CentreRecord> T made(Verb verb, T made, Status first, Act act, Doing<T> doing) {
        ask(verb, made);
        entities.persist(made);
        Change change = new Change(act, AuditAction.CREATE);
        change.leaves(StatusChange.created(made.kind(), made.getId(), first, act));
        doing.to(made, change);
        return done(verb, made, null, Set.of(), change);
    }

    /** What follows was allowed with what it follows from. */
    private void ask(Verb verb, InCharge led) {
        if (!verb.isFollowing()) {
            permission.ask(verb, led);
        }
    }

    private <T extends CentreRecord> T done(Verb verb, T record, Object counted, Set<ByteBuffer> found, Change change) {
        change.history().forEach(entities::persist);
        if (change.action() != null) {
            audit.record(change.action(), record.kind(), record.getId(), change.detail());
        }
        // whoever hears of it may refuse: until then nothing is written that others, who wait for the record, would
        // meet
        happened.fire(change.happened(verb, record, counted, record.facts()));
        reindex(record, found);
        return record;
    }

    private void reindex(CentreRecord record, Set<ByteBuffer> before) {
        Set<ByteBuffer> after = record.words();
        if (!after.equals(before)) {
            entities.flush();
            index.replace(
                    record.getCentreId(),
                    record.kind(),
                    record.getId(),
                    allWords(record, before),
                    allWords(record, after));
        }
    }

    /** What is not to be found any more is not found by what others say of it, either. */
    private static Set<ByteBuffer> allWords(CentreRecord record, Set<ByteBuffer> own) {
        if (own.isEmpty()) {
            return own;
        }
        Set<ByteBuffer> all = new HashSet<>(own);
        all.addAll(record.wordsElsewhere());
        return all;
    }
}
