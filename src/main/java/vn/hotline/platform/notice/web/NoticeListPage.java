package vn.hotline.platform.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.notice.NoticeService;
import vn.hotline.platform.notice.NotificationRow;
import vn.hotline.platform.web.Toast;

/** What the person was told, the newest first. */
@Named
@ViewScoped
public class NoticeListPage implements Serializable {

    private static final int ROWS = 50;

    @Inject
    private NoticeService service;

    @Inject
    private Toast toast;

    private List<NotificationRow> rows;
    private String next;

    @PostConstruct
    public void show() {
        rows = new ArrayList<>();
        next = null;
        more();
    }

    public void more() {
        Slice<NotificationRow> slice = service.list(next == null ? null : Cursor.decode(next), ROWS);
        rows.addAll(slice.rows());
        next = slice.next() == null ? null : slice.next().encoded();
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
        return rows.stream().anyMatch(NotificationRow::unread);
    }

    public List<NotificationRow> getRows() {
        return rows;
    }

    public boolean isMoreRows() {
        return next != null;
    }
}
