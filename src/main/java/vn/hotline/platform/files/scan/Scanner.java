package vn.hotline.platform.files.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * Looks files through by ClamAV's daemon, and believes only what it has seen done: the daemon says {@code OK} as well of a
 * file that is larger than it looks through, and without its lists of what is bad it says so of everything. So it has to
 * find the test file in an archive of the same size or a larger one, once an hour, before an {@code OK} counts.
 */
@ApplicationScoped
public class Scanner {

    public static final String SETTING = "HOTLINE_CLAMD";

    private static final Logger LOG = Logger.getLogger(Scanner.class.getName());

    private static final long MEGABYTE = 1L << 20;

    /** Sizes that are tried out, in megabytes: the first one that is large enough. */
    private static final long[] TRIED = {1, 10, 25, 50, 100};

    private static final long TRIED_FOR_NANOS = Duration.ofHours(1).toNanos();
    private static final String FOUND = " FOUND";
    private static final String LIMITS = "Heuristics.Limits.Exceeded";

    private final Supplier<String> setting;

    private volatile Boolean answered;
    private volatile Proof proof = new Proof(0, 0);

    private record Proof(long size, long nanos) {

        boolean isOf(long wanted) {
            return wanted <= size && System.nanoTime() - nanos < TRIED_FOR_NANOS;
        }
    }

    /** For the container. */
    protected Scanner() {
        this(() -> null);
    }

    @Inject
    public Scanner(Config config) {
        this(() -> config.getOptionalValue(SETTING, String.class).orElse(null));
    }

    /** @param setting where the daemon is heard, see {@link ScannerAddress}; null for nowhere */
    public Scanner(Supplier<String> setting) {
        this.setting = setting;
    }

    /** Whether one is set up at all. */
    public boolean isOn() {
        return setting.get() != null;
    }

    /** Asks whether it is there. */
    public boolean answers() {
        boolean now = isOn() && clamd().answers();
        tell(now);
        return now;
    }

    /** Whether it was there when it was asked last. */
    public boolean isThere() {
        return Boolean.TRUE.equals(answered);
    }

    /**
     * Looks a file through.
     *
     * @param content is read once, as it goes out
     * @param size of it in bytes
     * @throws ScannerAwayException if nobody can say anything of it now
     */
    public Verdict scan(InputStream content, long size) throws IOException {
        if (!isOn()) {
            throw new ScannerAwayException("there is none", true, null);
        }
        try {
            Verdict verdict = verdict(clamd().scan(content));
            return verdict.outcome() == Verdict.Outcome.CLEAN && !looksThrough(size)
                    ? Verdict.NOT_LOOKED_THROUGH
                    : verdict;
        } catch (ScannerAwayException e) {
            if (e.isAtOnce()) {
                tell(false);
            }
            throw e;
        }
    }

    private boolean looksThrough(long size) throws IOException {
        if (proof.isOf(size)) {
            return true;
        }
        long tried = Arrays.stream(TRIED)
                .map(megabytes -> megabytes * MEGABYTE)
                .filter(one -> one >= size)
                .findFirst()
                .orElse(size);
        String said = clamd().scan(TestArchive.of(tried));
        if (!said.endsWith(FOUND) || said.contains(LIMITS)) {
            LOG.log(
                    Level.WARNING,
                    "the scanner does not find its test file in {0} bytes, so files of that size stay in quarantine: {1}",
                    new Object[] {tried, said});
            return false;
        }
        proof = new Proof(tried, System.nanoTime());
        return true;
    }

    /** {@code stream: OK}, {@code stream: NAME FOUND}, or why it did not look. */
    static Verdict verdict(String said) throws IOException {
        String words = said.startsWith("stream: ") ? said.substring("stream: ".length()) : said;
        if (words.equals("OK")) {
            return Verdict.CLEAN;
        }
        if (words.contains(LIMITS) || words.contains("size limit exceeded")) {
            return Verdict.NOT_LOOKED_THROUGH;
        }
        if (words.endsWith(FOUND)) {
            return Verdict.found(words.substring(0, words.length() - FOUND.length()));
        }
        throw new ScannerAwayException("it says " + words, false, null);
    }

    private Clamd clamd() {
        return new Clamd(ScannerAddress.read(setting.get()));
    }

    private void tell(boolean now) {
        if (isOn() && !Boolean.valueOf(now).equals(answered)) {
            LOG.log(
                    now ? Level.INFO : Level.WARNING,
                    now
                            ? "the scanner of files answers"
                            : "no scanner of files answers: what people send stays in quarantine");
            proof = new Proof(0, 0);
        }
        answered = now;
    }
}
