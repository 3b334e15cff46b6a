package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.hotline.contact.IdempotencyKeyReusedException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;

/** The door for the app: what an installation sends is checked, stored, acknowledged, and worked on after that. */
@ApplicationScoped
public class AppIntake {

    /** The installation's own word for a notice or a message. */
    public static final String WORD = "[A-Za-z0-9._-]{1,80}";

    private static final Pattern WORDS = Pattern.compile(WORD);

    @Inject
    private AppStore store;

    @Inject
    private AppLimits limits;

    @Inject
    private PlaceWords places;

    @Inject
    private AppInbox inbox;

    @Inject
    private Clock clock;

    /**
     * Begins a talk.
     *
     * @param word the installation's own for the notice: sent again with it, it is the same notice
     * @return whether it had not been sent before
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     * @throws IdempotencyKeyReusedException if something else was sent under this word
     * @throws NotFoundException if the secret is not the installation's
     * @throws TooOftenException if it has to be sent again later
     */
    public boolean take(Installation who, String word, AppNotice notice) throws SQLException {
        check(notice);
        checkWord(word);
        long installation = sender(who);
        byte[] token = noticeToken(installation, word);
        OptionalLong known = store.talk(installation, token);
        if (known.isEmpty()) {
            store.beginTalk(installation, token, notice, who.program().getCentreId());
            known = store.talk(installation, token);
        }
        return add(known.getAsLong(), token, notice.words(), notice.told());
    }

    /**
     * One more message of a talk, see {@link #take}. One that was withdrawn takes none: it is begun anew.
     *
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     */
    public boolean add(Installation who, String notice, String word, AppWords words) throws SQLException {
        Problems problems = new Problems().require("text", VietnameseText.clean(words.text()));
        check(words, problems);
        problems.throwIfAny();
        checkWord(word);
        long talk = talk(sender(who), notice);
        if (store.isWithdrawn(talk)) {
            throw hidden();
        }
        return add(talk, Installation.token("app-message:" + talk + ":" + word), words, words.told());
    }

    private boolean add(long talk, byte[] token, AppWords words, String told) throws SQLException {
        LocalDate today = Days.dayOf(clock.instant());
        AppStore.Stored stored = store.message(
                talk,
                token,
                words,
                places.of(words.place(), today),
                places.known(words.place(), today),
                Installation.token("app-told:" + told));
        if (!stored.theSame()) {
            throw new IdempotencyKeyReusedException();
        }
        inbox.soon(talk);
        return stored.fresh();
    }

    /** The installation that sends, begun with what it sends first. */
    private long sender(Installation who) throws SQLException {
        if (store.installation(who).isEmpty()) {
            checkNamed(who);
            limits.stranger(who.address());
            store.begin(who);
        }
        return knownSender(who);
    }

    /**
     * One that was here before.
     *
     * @throws NotFoundException if it was not, or its secret is another one
     */
    long known(Installation who) throws SQLException {
        checkNamed(who);
        AppStore.Known known =
                store.installation(who).filter(AppStore.Known::isSecretRight).orElse(null);
        if (known == null) {
            limits.stranger(who.address());
            throw hidden();
        }
        return known.id();
    }

    /** One that was here before and sends something, see {@link #known}. */
    long knownSender(Installation who) throws SQLException {
        long installation = known(who);
        limits.sends(installation);
        return installation;
    }

    /** @throws NotFoundException if this installation has no such notice */
    long talk(long installation, String notice) throws SQLException {
        return store.talk(installation, noticeToken(installation, notice)).orElseThrow(AppIntake::hidden);
    }

    private static byte[] noticeToken(long installation, String word) {
        return Installation.token("app-notice:" + installation + ":" + word);
    }

    private static NotFoundException hidden() {
        return new NotFoundException(RecordKind.ARRIVAL, 0);
    }

    // ---------------------------------------------------------------- what is wrong with it

    private static void checkNamed(Installation who) {
        new Problems().check(who.named(), "Installation", "api.installation").throwIfAny();
    }

    private static void checkWord(String word) {
        new Problems()
                .check(WORDS.matcher(word).matches(), "word", "api.ownWord")
                .throwIfAny();
    }

    static void check(AppNotice notice) {
        Problems problems = new Problems().require("line", notice.line());
        CallBackWish wish = notice.callBack();
        if (wish == null) {
            problems.require("text", VietnameseText.clean(notice.words().text()));
        } else {
            problems.require("callBack.number", wish.number());
            if (wish.number() != null) {
                boolean callable = wish.number().length() <= Limits.CALLER_NUMBER
                        && PhoneNumber.parse(wish.number()).isPresent();
                problems.check(callable, "callBack.number", "contact.numberUnreadable");
            }
        }
        check(notice.words(), problems);
        problems.throwIfAny();
    }

    private static void check(AppWords words, Problems problems) {
        longest(problems, "text", words.text(), Limits.NARRATIVE);
        AppPlace place = words.place();
        if (place != null) {
            longest(problems, "place.provinceCode", place.provinceCode(), AppPlace.LONGEST_CODE);
            longest(problems, "place.communeCode", place.communeCode(), AppPlace.LONGEST_CODE);
            longest(problems, "place.words", place.words(), Limits.ADDRESS);
        }
    }

    private static void longest(Problems problems, String field, String text, int most) {
        problems.check(text == null || text.length() <= most, field, "input.tooLong", most);
    }
}
