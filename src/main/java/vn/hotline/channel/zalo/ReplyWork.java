package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.TryAgain;
import vn.hotline.platform.work.WorkKind;

/** Sends an answer, after those of the same conversation that were written before it. */
@ApplicationScoped
public class ReplyWork implements WorkKind {

    static final String NAME = "zalo-reply";

    @Inject
    private ZaloSettings settings;

    @Inject
    private Replies replies;

    @Inject
    private ZaloTokens tokens;

    @Inject
    private ZaloClient client;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOn() {
        return settings.answers();
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public void run(Attempt attempt) throws TryAgain {
        Optional<Long> conversation = replies.conversationOf(attempt.id());
        if (conversation.isPresent()) {
            sendAll(conversation.get());
            if (replies.conversationOf(attempt.id()).isPresent()) {
                throw new TryAgain(new IllegalStateException("another server is at it"));
            }
        }
    }

    private void sendAll(long conversation) throws TryAgain {
        for (Optional<Replies.Outgoing> next = replies.next(conversation);
                next.isPresent();
                next = replies.next(conversation)) {
            send(conversation, next.get());
        }
    }

    private void send(long conversation, Replies.Outgoing reply) throws TryAgain {
        ZaloAnswer answer;
        try {
            answer = ask(reply);
        } catch (IOException e) {
            replies.failed(conversation, reply.id(), null);
            throw new TryAgain(e);
        }
        if (answer.isTaken()) {
            replies.sent(conversation, reply.id(), answer);
        } else if (answer.failure().getWay() == ZaloFailure.Way.AGAIN_LATER) {
            replies.failed(conversation, reply.id(), answer.error());
            throw new TryAgain(new IOException("Zalo answered " + answer.error()));
        } else {
            replies.refused(conversation, reply.id(), answer.error());
        }
    }

    /** With a token that turns out to be used up it is asked once more with a new one. */
    private ZaloAnswer ask(Replies.Outgoing reply) throws IOException {
        String token = token(null);
        ZaloAnswer answer = client.send(token, reply);
        return answer.failure().getWay() == ZaloFailure.Way.RENEW_TOKEN ? client.send(token(token), reply) : answer;
    }

    private String token(String failed) throws IOException {
        return tokens.usable(failed).orElseThrow(() -> new IOException("Zalo gives no token"));
    }
}
