package vn.hotline.channel.telephony;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.contact.Contact;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.contact.arrival.Presences;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** The calls of a contact: read, heard, explained, and placed. Whoever may see the contact may see its calls. */
@Stateless
@May(Verb.CALL_READ)
public class CallService {

    private static final Logger LOG = Logger.getLogger(CallService.class.getName());

    /** More calls about one contact are not shown. */
    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Exchanges exchanges;

    @Inject
    private Presences presences;

    @Inject
    private CallRequests requests;

    @Inject
    private Originate originate;

    /** Those that became the contact, or were made for it, the first one first. */
    public List<CallRow> of(long contactId) {
        records.find(Contact.class, contactId);
        List<PhoneCall> calls = entities.createQuery(
                        "from PhoneCall c where c.contactId = :contact or c.arrivalId in"
                                + " (select a.id from Arrival a where a.contactId = :contact) order by c.arrivedAt, c.id",
                        PhoneCall.class)
                .setParameter("contact", contactId)
                .setMaxResults(MOST)
                .getResultList();
        return calls.stream().map(this::row).toList();
    }

    private CallRow row(PhoneCall call) {
        List<CallRecording> recordings = entities.createQuery(
                        "from CallRecording r where r.callRowId = :call order by r.id", CallRecording.class)
                .setParameter("call", call.getId())
                .getResultList();
        return new CallRow(call, recordings, absence(call.getId()));
    }

    private RecordingAbsence absence(long callId) {
        return entities.createQuery("from RecordingAbsence a where a.callRowId = :call", RecordingAbsence.class)
                .setParameter("call", callId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** So far back it is looked for what has no recording; what is older was looked at when it was younger. */
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    /** Where more have none, one cause stands behind most of them. */
    public static final int SHOWN = 200;

    private static final String UNRECORDED = " from PhoneCall c left join Arrival a on a.id = c.arrivalId"
            + " where c.centreId = :centre and c.line = :line and c.endedAt > :since"
            + " and not exists (select r.id from CallRecording r where r.callRowId = c.id and r.status <> :lost)"
            + " and not exists (select n.id from RecordingAbsence n where n.callRowId = c.id)";

    /** Calls of the anti-trafficking line that have neither a recording nor a reason why not, the latest first. */
    @May(Verb.RECORDING_SUPERVISE)
    public List<UnrecordedCall> unrecorded() {
        return unrecorded(
                        "select new vn.hotline.channel.telephony.UnrecordedCall(c.id, c.arrivedAt, c.outcome,"
                                + " c.talkingSeconds, coalesce(c.contactId, a.contactId))" + UNRECORDED
                                + " order by c.endedAt desc, c.id desc",
                        UnrecordedCall.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** How many there are. */
    @May(Verb.RECORDING_SUPERVISE)
    public long unrecordedCount() {
        return unrecorded("select count(c)" + UNRECORDED, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> unrecorded(String query, Class<T> type) {
        return entities.createQuery(query, type)
                .setParameter("centre", current.get().centreId())
                .setParameter("line", Helpline.TRAFFICKING)
                .setParameter("since", current.stamp().at().minus(LOOKED_BACK))
                .setParameter("lost", RecordingStatus.LOST);
    }

    /** A recording that somebody begins or goes on to hear: one row of the trail for a sitting. */
    @May(Verb.RECORDING_HEAR)
    public CallRecording hear(long recordingId) {
        CallRecording recording = entities.find(CallRecording.class, recordingId);
        if (recording == null || !recording.isKept()) {
            throw new NotFoundException(RecordKind.CONTACT, recordingId);
        }
        long contact = contactOf(entities.find(PhoneCall.class, recording.getCallRowId()));
        records.find(Contact.class, contact);
        audit.recordSitting(AuditAction.LISTEN, RecordKind.CONTACT, contact);
        return recording;
    }

    /**
     * Says why a call has no recording, for good.
     *
     * @throws BusinessException at {@code absence} without a reason; {@code record.changedMeanwhile} if somebody said it meanwhile
     */
    @May(Verb.RECORDING_EXPLAIN)
    public void explainAbsence(long callId, String reason) {
        String why = why(reason);
        long contact = contactOf(lock(callId));
        records.find(Contact.class, contact);
        if (absence(callId) != null) {
            throw new BusinessException("record.changedMeanwhile");
        }
        entities.persist(new RecordingAbsence(callId, why, current.stamp()));
        audit.record(AuditAction.CHANGE, RecordKind.CONTACT, contact, Detail.of(Detail.text("call.absence.explain")));
    }

    private static String why(String reason) {
        String why = VietnameseText.clean(reason);
        if (why == null) {
            throw BusinessException.at("absence", "input.required");
        }
        Limits.check("absence", why, Limits.REASON);
        return why;
    }

    private PhoneCall lock(long callId) {
        PhoneCall call = entities.find(PhoneCall.class, callId, LockModeType.PESSIMISTIC_WRITE);
        if (call == null) {
            throw new NotFoundException(RecordKind.CONTACT, callId);
        }
        return call;
    }

    /** Whether a click places a call here: the person has an extension and the exchange of her centre places calls. */
    public boolean placesCalls() {
        return ownExtension() != null && exchange() != null;
    }

    /**
     * Asks the exchange to call the person of a contact back, from one's own extension.
     *
     * @throws BusinessException {@code call.noNumber} if there is none, {@code call.notPlaced} without an extension or if the
     *     exchange does not do it
     */
    @May(Verb.CALL_PLACE)
    public void callBack(long contactId) {
        String number = number(records.find(Contact.class, contactId));
        String extension = ownExtension();
        Exchange exchange = exchange();
        if (extension == null || exchange == null) {
            throw new BusinessException("call.notPlaced");
        }
        audit.record(AuditAction.CHANGE, RecordKind.CONTACT, contactId, Detail.of(Detail.text("call.place")));
        place(exchange, requests.add(contactId, number, extension, current.stamp()));
    }

    private static String number(Contact contact) {
        return PhoneNumber.parse(contact.getCallerNumber())
                .map(PhoneNumber::digits)
                .orElseThrow(() -> new BusinessException("call.noNumber"));
    }

    private void place(Exchange exchange, CallRequest request) {
        try {
            originate.place(exchange, request);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "exchange " + exchange + " did not place a call");
            throw new BusinessException("call.notPlaced");
        }
    }

    private String ownExtension() {
        return presences.extensionOf(current.get().userId()).orElse(null);
    }

    /** Of one's own centre; null if none places calls. */
    private Exchange exchange() {
        return entities.createQuery(
                        "from ApiClient c where c.centreId = :centre and c.active = true order by c.id",
                        ApiClient.class)
                .setParameter("centre", current.get().centreId())
                .getResultStream()
                .map(program -> exchanges.ofProgram(program.getName()))
                .filter(Exchange::placesCalls)
                .findFirst()
                .orElse(null);
    }

    /** @throws NotFoundException if it has none yet */
    private long contactOf(PhoneCall call) {
        Long contact = call.getContactId();
        if (contact == null && call.getArrivalId() != null) {
            contact = entities.find(Arrival.class, call.getArrivalId()).getContactId();
        }
        if (contact == null) {
            throw new NotFoundException(RecordKind.CONTACT, call.getId());
        }
        return contact;
    }
}
