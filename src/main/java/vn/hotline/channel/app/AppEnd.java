package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hotline.channel.conversation.AttachedFile;
import vn.hotline.channel.conversation.AttachmentStatus;
import vn.hotline.channel.conversation.ContactArrivals;
import vn.hotline.channel.conversation.ConversationEnd;
import vn.hotline.channel.conversation.MessageKind;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.channel.conversation.ReplyStatus;
import vn.hotline.channel.conversation.Talk;
import vn.hotline.channel.conversation.TalkFile;
import vn.hotline.channel.conversation.TalkMessage;
import vn.hotline.channel.conversation.TalkMessage.TalkAttachment;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.files.StoredFile;
import vn.hotline.platform.files.StoredFiles;
import vn.hotline.platform.security.CurrentUser;

/** Talks by the app beside their contacts. An answer is there for the app to fetch as soon as it is stored. */
@ApplicationScoped
public class AppEnd implements ConversationEnd {

    /** What came later than that after it was written is said to have come late. */
    private static final Duration LATE = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContactArrivals arrivals;

    @Inject
    private AppTalks talks;

    @Inject
    private AppPictureSteps pictures;

    @Inject
    private StoredFiles files;

    @Inject
    private ArrivalQueue queue;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    @Override
    public String source() {
        return AppTalks.SOURCE;
    }

    @Override
    public int longest() {
        return Limits.REASON;
    }

    @Override
    public Optional<Talk> talk(Arrival arrival) {
        List<AppMessage> messages = entities.createQuery(
                        "from AppMessage m where m.arrivalId = :arrival order by m.writtenAt, m.id", AppMessage.class)
                .setParameter("arrival", arrival.getId())
                .getResultList();
        return talkOf(arrival).map(talk -> talk(talk, arrival, messages));
    }

    private Optional<AppTalk> talkOf(Arrival arrival) {
        return entities.createQuery(
                        "select t from AppTalk t, AppMessage m where m.arrivalId = :arrival and t.id = m.talkId",
                        AppTalk.class)
                .setParameter("arrival", arrival.getId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Talk talk(AppTalk talk, Arrival arrival, List<AppMessage> messages) {
        Long goesOnIn = arrivals.goesOnIn(arrival, talk.getArrivalId());
        return new Talk(
                AppTalks.SOURCE,
                talk.getId(),
                messages.stream().map(message -> said(talk, message)).toList(),
                talk.getUnansweredSince(),
                null,
                goesOnIn == null ? closed(talk) : "conversation.goesOn",
                goesOnIn,
                null,
                longest());
    }

    /** Why nothing can be answered, or null. */
    private static String closed(AppTalk talk) {
        return talk.isWithdrawn() ? "conversation.withdrawn" : null;
    }

    private TalkMessage said(AppTalk talk, AppMessage message) {
        boolean ours = message.getSide() == MessageSide.US;
        TalkMessage said = TalkMessage.of(
                message.getId(), message.getSide(), MessageKind.TEXT, message.getText(), message.getWrittenAt());
        if (ours) {
            boolean fetched = message.getNumber() <= talk.getFetched();
            return said.by(message.getByUser(), fetched ? ReplyStatus.RECEIVED : ReplyStatus.WAITING);
        }
        boolean late = message.getCameAt().isAfter(message.getWrittenAt().plus(LATE));
        return said.came(late ? message.getCameAt() : null).with(attached(talk, message));
    }

    private List<TalkAttachment> attached(AppTalk talk, AppMessage message) {
        List<TalkAttachment> attached = new ArrayList<>();
        if (message.getPlace() != null) {
            attached.add(told(MessageKind.LOCATION, message.getPlace(), null));
        }
        if (talk.isBegunBy(message) && talk.getCallNumber() != null) {
            attached.add(told(MessageKind.CALL_BACK, talk.getCallNumber(), talk.getCallAt()));
        }
        if (talk.isBegunBy(message)) {
            pictures.of(talk)
                    .forEach(picture -> attached.add(new TalkAttachment(
                            picture.getNumber(),
                            MessageKind.IMAGE,
                            picture.getStatus(),
                            null,
                            null,
                            picture.isEvidence(),
                            AttachedFile.of(picture.getId(), stored(picture)))));
        }
        return attached;
    }

    @Override
    public Optional<TalkFile> file(long attachmentId) {
        return Optional.ofNullable(entities.find(AppPicture.class, attachmentId))
                .flatMap(picture -> TalkFile.of(arrivalOf(picture), stored(picture)));
    }

    /** The first one of its talk, with whose first message it is shown; null if there is none yet. */
    private Long arrivalOf(AppPicture picture) {
        return entities.createQuery(
                        "select m.arrivalId from AppMessage m where m.talkId = :talk and m.arrivalId is not null"
                                + " order by m.id",
                        Long.class)
                .setParameter("talk", picture.getTalkId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Null unless it is kept. */
    private StoredFile stored(AppPicture picture) {
        return picture.getFileId() == null ? null : files.find(picture.getFileId());
    }

    private static TalkAttachment told(MessageKind kind, String what, Instant at) {
        return new TalkAttachment(1, kind, AttachmentStatus.TOLD, what, at, false, null);
    }

    @Override
    public void answer(long contactId, long conversationId, String text) {
        AppTalk talk = talks.lock(conversationId);
        if (talk == null) {
            throw new NotFoundException(RecordKind.CONTACT, contactId);
        }
        arrivals.check(contactId, AppTalks.SOURCE, conversationId, talk.getArrivalId(), arrival -> talkOf(arrival)
                .map(AppTalk::getId)
                .orElse(null));
        String closed = closed(talk);
        if (closed != null) {
            throw new BusinessException(closed);
        }
        Instant now = clock.instant();
        entities.persist(AppMessage.answer(talk, text, current.get().userId(), now));
        queue.spoke(AppTalks.SOURCE, talk.arrivalKey(), now);
    }

    /** Nothing is ever refused: the app fetches it when it can. */
    @Override
    public void sendAgain(long contactId, long conversationId, long messageId) {
        throw new NotFoundException(RecordKind.CONTACT, contactId);
    }

    @Override
    public Class<AppTalk> kept() {
        return AppTalk.class;
    }
}
