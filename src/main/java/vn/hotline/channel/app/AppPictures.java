package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.files.AtMost;
import vn.hotline.platform.files.FileTooLargeException;
import vn.hotline.platform.files.InTime;
import vn.hotline.platform.files.StoredFile;
import vn.hotline.platform.files.StoredFiles;
import vn.hotline.platform.files.picture.BrokenPictureException;
import vn.hotline.platform.files.picture.PictureKind;

/**
 * Takes pictures of a notice, as they come and without holding one in memory. Place and time that a camera writes into them
 * do not get further than here, unless the notice says that they are evidence: then they are kept as they came.
 */
@ApplicationScoped
public class AppPictures {

    public static final int MOST = 6;

    public static final long LARGEST = 10L << 20;

    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int TRIES = 5;

    @Inject
    private AppIntake intake;

    @Inject
    private AppPictureSteps steps;

    @Inject
    private StoredFiles files;

    /**
     * Takes one.
     *
     * @param number the installation's own, from 1 on: the first one that came whole by it stays
     * @return whether there was none by this number
     * @throws BusinessException if it is no picture that is taken
     * @throws FileTooLargeException beyond {@link #LARGEST}
     * @throws vn.hotline.kernel.NotFoundException if the installation has no such notice
     */
    public boolean take(Installation who, String notice, int number, InputStream body)
            throws SQLException, IOException {
        if (number < 1 || number > MOST) {
            throw BusinessException.at("number", "api.between", 1, MOST);
        }
        long talk = intake.talk(intake.knownSender(who), notice);
        if (steps.isThere(talk, number)) {
            return false;
        }
        StoredFile kept = store(body, steps.isEvidence(talk));
        AtomicBoolean fresh = new AtomicBoolean();
        Collision.tryAgain(TRIES, () -> fresh.set(steps.came(talk, number, kept.getId())));
        return fresh.get();
    }

    private StoredFile store(InputStream body, boolean evidence) throws IOException {
        try (InputStream whole = new BufferedInputStream(new AtMost(new InTime(body, WITHIN), LARGEST))) {
            PictureKind kind =
                    PictureKind.of(whole).orElseThrow(() -> BusinessException.at("picture", "api.noPicture"));
            return files.store(evidence ? whole : kind.stripped(whole), LARGEST);
        } catch (BrokenPictureException e) {
            throw BusinessException.at("picture", "api.brokenPicture");
        }
    }
}
