package vn.hotline.platform.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.notice.NoticeService;
import vn.hotline.platform.notice.NotificationRow;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Toast;

/** What the person was told, the newest first. */
@Named
@ViewScoped
public class NoticeListPage extends GrowingList<NotificationRow> {

    private static final int ROWS = 50;

    @Inject
    private NoticeService service;

    @Inject
    private Toast toast;

    @PostConstruct
    @Override
    public void show() {
        super.show();
    }

    @Override
    protected Slice<NotificationRow> read(Cursor after) {
        return service.list(after, ROWS);
    }

    public void open(NotificationRow row) {
        Faces.redirect(Faces.getRequestContextPath() + service.open(row.id()));
    }

    public void readAll() {
        service.readAll();
        show();
        toast.say("notice.allRead");
    }

    public boolean isAnyUnread() {
        return getRows().stream().anyMatch(NotificationRow::unread);
    }
}
