package vn.hotline.platform.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import vn.hotline.platform.notice.NoticeService;
import vn.hotline.platform.web.Drawing;
import vn.hotline.platform.web.FrameReading;
import vn.hotline.platform.web.Nav;

/** The number beside the bell in the head of every page. */
@Named
@RequestScoped
public class Bell implements FrameReading {

    @Inject
    private NoticeService service;

    @Inject
    private Nav nav;

    private Integer unread;

    @Override
    public void read() {
        unread = service.unread();
    }

    /** Of a whole page it is read with the rest of the frame; where the bell alone is drawn anew, by itself. */
    public int getUnread() {
        if (unread == null && !Drawing.isNow()) {
            return 0;
        }
        if (unread == null && !Faces.isAjaxRequest()) {
            nav.read();
        }
        if (unread == null) {
            read();
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
