package vn.hotline.platform.push;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Whoever signs out, or whose session ends, is told nothing more from that moment on. */
@WebListener
public class SessionEnds implements HttpSessionListener {

    @Inject
    private Askers askers;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        askers.sessionEnded(event.getSession().getId());
    }
}
