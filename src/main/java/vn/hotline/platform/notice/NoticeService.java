package vn.hotline.platform.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** What the person herself was told; nobody sees another's. */
@Stateless
@May(Verb.NOTICE_READ)
public class NoticeService {

    /** More are not counted: the bell shows "99+". */
    public static final int COUNTED = 100;

    private static final String ROW = "select new vn.hotline.platform.notice.NotificationRow(n.id, n.kind, n.subject,"
            + " n.createdAt, n.readAt) from Notification n ";
    private static final RowOrder<NotificationRow> NEWEST_FIRST =
            RowOrder.by("n.createdAt", NotificationRow::createdAt, "n.id", NotificationRow::id, true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    /** How many are unread, up to {@link #COUNTED}. */
    public int unread() {
        return entities.createQuery(
                        "select n.id from Notification n where n.recipientId = :me and n.readAt is null", Long.class)
                .setParameter("me", current.get().userId())
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    /**
     * The newest first.
     *
     * @param after null for the first rows
     */
    public Slice<NotificationRow> list(Cursor after, int limit) {
        Where mine = new Where("n.recipientId = :me", current.get().userId());
        return NEWEST_FIRST.rows(entities, NotificationRow.class, ROW, mine, after, limit);
    }

    /**
     * Marks one as read.
     *
     * @return where it leads
     */
    public String open(long id) {
        Notification notification = entities.find(Notification.class, id);
        if (notification == null
                || notification.getRecipientId() != current.get().userId()) {
            throw new NotFoundException(RecordKind.NOTIFICATION, id);
        }
        notification.read(current.stamp().at());
        return notification.getLink();
    }

    /** All of one's own. */
    public void readAll() {
        entities.createQuery("update Notification n set n.readAt = :now where n.recipientId = :me and n.readAt is null")
                .setParameter("now", current.stamp().at())
                .setParameter("me", current.get().userId())
                .executeUpdate();
    }
}
