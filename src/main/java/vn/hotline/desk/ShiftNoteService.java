package vn.hotline.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.shift.RosterSearch;
import vn.hotline.shift.ShiftTime;

/** What one shift leaves to the next, in each centre for itself. */
@Stateless
@May(Verb.SHIFT_NOTE_KEEP)
public class ShiftNoteService {

    static final int LONGEST = 1_000;

    /** A shift hears what the one before it said, and the one before that. */
    private static final Duration HEARD_FOR = Duration.ofHours(24);

    private static final int MOST = 4;

    /**
     * A note as the next shift reads it.
     *
     * @param shift the one of the house that went on then
     * @param hours of the shift that the roster has the author in; null if it has none
     */
    public record Note(long id, String words, String author, Instant at, Shift shift, String hours) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private RosterSearch roster;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The latest first. */
    public List<Note> latest() {
        List<Note> notes = entities.createQuery(
                        "select n, u.fullName from ShiftNote n join AppUser u on u.id = n.writtenBy"
                                + " where n.centreId = :centre and n.writtenAt > :since order by n.writtenAt desc, n.id desc",
                        Object[].class)
                .setParameter("centre", current.get().centreId())
                .setParameter("since", clock.instant().minus(HEARD_FOR))
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> note((ShiftNote) row[0], (String) row[1]))
                .toList();
        audit.shown(RecordKind.SHIFT_NOTE, notes.stream().map(Note::id).toList());
        return notes;
    }

    /** Which shift it is of is said by the roster, where there is one for the author. */
    private Note note(ShiftNote note, String author) {
        String hours = roster.of(note.getWrittenBy(), note.getWrittenAt())
                .map(ShiftTime::hours)
                .orElse(null);
        return new Note(note.getId(), note.getWords(), author, note.getWrittenAt(), note.getShift(), hours);
    }

    /** @throws BusinessException at {@code shiftNote} if nothing is said, or too much */
    public void write(String typed) {
        String words = VietnameseText.clean(typed);
        new Problems()
                .require("shiftNote", words)
                .check(words == null || words.length() <= LONGEST, "shiftNote", "input.tooLong", LONGEST)
                .throwIfAny();
        ShiftNote note = new ShiftNote(current.get().centreId(), words, current.stamp());
        entities.persist(note);
        audit.record(AuditAction.CREATE, RecordKind.SHIFT_NOTE, note.getId(), null);
    }
}
