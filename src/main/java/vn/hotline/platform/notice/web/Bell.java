package vn.hotline.platform.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.platform.notice.NoticeService;

/** The number beside the bell in the head of every page. */
@Named
@RequestScoped
public class Bell {

    @Inject
    private NoticeService service;

    private Integer unread;

    public int getUnread() {
        if (unread == null) {
            unread = service.unread();
        }
        return unread;
    }

    public boolean isMore() {
        return getUnread() == NoticeService.COUNTED;
    }

    /** The page asks again by itself; the bell is drawn anew. */
    public void look() {
        unread = null;
    }
}
