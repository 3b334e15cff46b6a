package vn.hotline.platform.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.form.Versioned;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.InCharge;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;

/**
 * The one way a record is changed: it is held, the person is asked whether she may, the verb is done, and what follows of
 * itself follows: history is stored, the trail written, {@link Happened} told to figures, notices and the next features, and
 * the search index brought up to what a record of the road says now. All of it is one transaction.
 */
@ApplicationScoped
public class Changes {

    /** What a verb does to a record. */
    public interface Doing<T extends Changeable> {
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
    public <T extends Changeable> T to(Verb verb, Class<T> type, long id, Doing<T> doing) {
        return to(verb, records.lock(type, id), current.stamp(), doing);
    }

    /**
     * As {@link #to(Verb, Class, long, Doing)}, with what a person typed about the record as it stood.
     *
     * @param stored reads the same form from the record
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed it meanwhile
     */
    public <T extends Changeable, F extends Versioned> T to(
            Verb verb, Class<T> type, long id, F form, Function<T, F> stored, Doing<T> doing) {
        return to(verb, records.lock(type, id), form, stored, doing);
    }

    /** As {@link #to(Verb, Class, long, Versioned, Function, Doing)}, to a record that is held already. */
    public <T extends Changeable, F extends Versioned> T to(
            Verb verb, T held, F form, Function<T, F> stored, Doing<T> doing) {
        return to(verb, held, (record, change) -> {
            form.checkUnchanged(record.kind(), record.getId(), record.called(), stored.apply(record));
            doing.to(record, change);
        });
    }

    /** As {@link #to(Verb, Class, long, Doing)}, to a record that is held already. */
    public <T extends Changeable> T to(Verb verb, T held, Doing<T> doing) {
        return to(verb, held, current.stamp(), doing);
    }

    /** As {@link #to(Verb, Changeable, Doing)}, at the moment of what it is a part of. */
    public <T extends Changeable> T to(Verb verb, T held, Stamp stamp, Doing<T> doing) {
        ask(verb, held);
        return change(verb, held, stamp, doing);
    }

    /** As {@link #to(Verb, Changeable, Stamp, Doing)}, where whoever is in charge of another record may do it, too. */
    public <T extends CentreRecord> T to(Verb verb, T held, InCharge led, Stamp stamp, Doing<T> doing) {
        permission.ask(verb, led);
        return change(verb, held, stamp, doing);
    }

    private <T extends Changeable> T change(Verb verb, T held, Stamp stamp, Doing<T> doing) {
        Object counted = held.facts();
        Set<ByteBuffer> found = words(held);
        Change change = new Change(stamp, AuditAction.CHANGE);
        doing.to(held, change);
        return done(verb, held, counted, found, change);
    }

    /** A record with a lifecycle begins, in its first state. */
    public <T extends Changeable> T made(Verb verb, T made, Status first, Stamp stamp, Doing<T> doing) {
        return made(verb, made, stamp, (begun, change) -> {
            change.leaves(StatusChange.created(begun.kind(), begun.getId(), first, stamp));
            doing.to(begun, change);
        });
    }

    /** A record without one begins. */
    public <T extends Changeable> T made(Verb verb, T made, Doing<T> doing) {
        return made(verb, made, current.stamp(), doing);
    }

    private <T extends Changeable> T made(Verb verb, T made, Stamp stamp, Doing<T> doing) {
        ask(verb, made);
        entities.persist(made);
        Change change = new Change(stamp, AuditAction.CREATE);
        doing.to(made, change);
        return done(verb, made, null, Set.of(), change);
    }

    /** What follows was allowed with what it follows from. */
    private void ask(Verb verb, Changeable held) {
        if (verb.isFollowing()) {
            return;
        }
        if (held instanceof InCharge led) {
            permission.ask(verb, led);
        } else {
            permission.ask(verb);
        }
    }

    private <T extends Changeable> T done(Verb verb, T record, Object counted, Set<ByteBuffer> found, Change change) {
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

    private static Set<ByteBuffer> words(Changeable record) {
        return record instanceof CentreRecord found ? found.words() : Set.of();
    }

    private void reindex(Changeable changed, Set<ByteBuffer> before) {
        Set<ByteBuffer> after = words(changed);
        if (changed instanceof CentreRecord record && !after.equals(before)) {
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
