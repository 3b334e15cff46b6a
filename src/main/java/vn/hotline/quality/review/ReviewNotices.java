package vn.hotline.quality.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Supervisors;

/** Whoever took a contact hears that there is feedback and what became of her answer; whoever gave it hears the answer. */
@ApplicationScoped
public class ReviewNotices {

    @Inject
    private Notices notices;

    @Inject
    private Supervisors supervisors;

    void tell(@Observes Happened event) {
        if (event.record() instanceof Review review && event.move() instanceof ReviewMove move) {
            switch (move) {
                case GIVE -> tell(review.getOperatorId(), review, "notice.quality.given");
                case AGREE -> tell(review.getReviewerId(), review, "notice.quality.agreed");
                case CONTEST -> tell(review.getReviewerId(), review, "notice.quality.contested");
                case CLOSE -> tell(review.getOperatorId(), review, "notice.quality.closed");
                case TAKE_BACK -> tell(review.getOperatorId(), review, "notice.quality.takenBack");
                case TAKE, PUT_BACK, SET_ASIDE_FOR_GOOD -> {
                    // whoever took the contact does not know of it yet
                }
            }
        }
    }

    private void tell(Long recipient, Review review, String key) {
        notices.tell(
                recipient, NotificationKind.QUALITY, "/quality/review?id=" + review.getId(), key, review.getNumber());
    }

    /** Supervisors of a centre hear how many contacts of last week wait to be scored. */
    public void drawn(int centreId, int count) {
        if (count > 0) {
            supervisors
                    .of(centreId)
                    .forEach(one -> notices.tell(
                            one, NotificationKind.QUALITY, "/quality/list", "notice.quality.drawn", count));
        }
    }
}
