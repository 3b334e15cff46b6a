package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hotline.channel.telephony.RecordingFetch.Fetched;
import vn.hotline.platform.files.StoredFiles;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.work.Work;

/** Which recordings are to be fetched, and what became of them. */
@ApplicationScoped
public class RecordingBook {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Work work;

    @Inject
    private Exchanges exchanges;

    @Inject
    private StoredFiles files;

    @Inject
    private Clock clock;

    /** One that is to be fetched. */
    record Errand(long id, Exchange exchange, String url, String sha256) {}

    /** In the transaction of the call. */
    void told(PhoneCall call, List<PhoneEvent.Recording> recordings) {
        if (recordings.isEmpty()) {
            return;
        }
        List<CallRecording> known = entities.createQuery(
                        "from CallRecording r where r.callRowId = :call", CallRecording.class)
                .setParameter("call", call.getId())
                .getResultList();
        for (PhoneEvent.Recording recording : recordings) {
            byte[] hash = CallRecording.hash(recording.url());
            if (known.stream().noneMatch(one -> Arrays.equals(one.urlHash(), hash))) {
                CallRecording made = new CallRecording(call.getId(), recording);
                entities.persist(made);
                work.put(RecordingWork.NAME, made.getId());
            }
        }
    }

    /** Empty if it is done already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Errand> errand(long id) {
        CallRecording recording = entities.find(CallRecording.class, id);
        if (recording == null || !recording.isWaiting()) {
            return Optional.empty();
        }
        PhoneCall call = entities.find(PhoneCall.class, recording.getCallRowId());
        ApiClient program = entities.find(ApiClient.class, call.getClientId());
        return Optional.of(
                new Errand(id, exchanges.ofProgram(program.getName()), recording.url(), recording.toldSha256()));
    }

    /** If another server was faster, its copy stays. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void kept(long id, Fetched fetched) {
        CallRecording recording = entities.find(CallRecording.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (recording.isWaiting()) {
            recording.kept(fetched.kind(), fetched.file(), clock.instant());
        } else {
            files.delete(fetched.file().getId());
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void lost(long id, RecordingLoss why) {
        entities.find(CallRecording.class, id, LockModeType.PESSIMISTIC_WRITE).lost(why);
    }
}
