package vn.hotline.platform.entry;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/**
 * Whoever asks for a page has a session, which keeps the language he chose. Strangers can ask as often as they like, so
 * theirs end soon; from sign-in on one lasts as long as the descriptor says.
 */
@WebListener
public class StrangersSessions implements HttpSessionListener {

    private static final int SECONDS = 300;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval(SECONDS);
    }
}
