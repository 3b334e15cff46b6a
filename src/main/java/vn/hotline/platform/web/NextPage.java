package vn.hotline.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done, for the page that is shown next in this tab. The address one is sent on to carries a mark, and the mark's
 * page alone gets it. The library's flash goes with whichever request of the browser comes first: a desk in another tab that
 * draws itself anew took the words away, and with them the offer to undo.
 */
public final class NextPage {

    /** In the address until the page is there; its script then takes it out, so that a reload says nothing twice. */
    static final String MARK = "told";

    private static final String WAITING = NextPage.class.getName();
    private static final String LEAVING = WAITING + ".leaving";
    private static final String ARRIVED = WAITING + ".arrived";

    /** Pages that were never asked for keep what they should have said no longer than this many others. */
    private static final int KEPT = 50;

    private NextPage() {}

    /** @param words as they are to be read, on the next page, or on this one if it turns out that nobody is sent on */
    static void says(String words) {
        leaving().words.add(words);
    }

    /** Something the next page is about, such as the id of what can be taken back there. */
    public static void carries(String name, String value) {
        leaving().values.put(name, value);
    }

    /** What the page before gave along by that name, if it gave anything. */
    public static Optional<String> carried(String name) {
        return Optional.ofNullable(arrived().values.get(name));
    }

    private static Told leaving() {
        return (Told) attributes().computeIfAbsent(LEAVING, name -> new Told());
    }

    private static Told arrived() {
        return (Told) attributes().computeIfAbsent(ARRIVED, name -> {
            ExternalContext request = external();
            String mark = request.getRequestParameterMap().get(MARK);
            Told told = mark == null || request.getSession(false) == null
                    ? null
                    : waiting(request).remove(mark);
            return told == null ? new Told() : told;
        });
    }

    /** @return the same address with the mark of what is to be told there, if there is anything */
    private static String marked(String address) {
        Told told = (Told) attributes().remove(LEAVING);
        if (told == null) {
            return address;
        }
        String mark = UUID.randomUUID().toString();
        waiting(external()).put(mark, told);
        return withMark(address, mark);
    }

    static String withMark(String address, String mark) {
        int fragment = address.indexOf('#');
        String page = fragment < 0 ? address : address.substring(0, fragment);
        String rest = fragment < 0 ? "" : address.substring(fragment);
        return page + (page.contains("?") ? "&" : "?") + MARK + "=" + mark + rest;
    }

    private static Waiting waiting(ExternalContext request) {
        synchronized (NextPage.class) {
            return (Waiting) request.getSessionMap().computeIfAbsent(WAITING, name -> new Waiting());
        }
    }

    private static Map<Object, Object> attributes() {
        return FacesContext.getCurrentInstance().getAttributes();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static final class Told implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ArrayList<String> words = new ArrayList<>();
        private final LinkedHashMap<String, String> values = new LinkedHashMap<>();
    }

    /** By mark; the oldest goes when there are too many. Several requests of one session come at once. */
    static final class Waiting implements Serializable {

        private static final long serialVersionUID = 1L;

        private final LinkedHashMap<String, Told> byMark = new LinkedHashMap<>();

        synchronized void put(String mark, Told told) {
            byMark.put(mark, told);
            if (byMark.size() > KEPT) {
                byMark.remove(byMark.keySet().iterator().next());
            }
        }

        synchronized Told remove(String mark) {
            return byMark.remove(mark);
        }
    }

    /** Puts what was told into the corner of the page that is drawn. */
    public static class Shown implements PhaseListener {

        @Override
        public PhaseId getPhaseId() {
            return PhaseId.RENDER_RESPONSE;
        }

        @Override
        public void beforePhase(PhaseEvent event) {
            FacesContext faces = event.getFacesContext();
            List<String> words = new ArrayList<>(arrived().words);
            Told staying = (Told) faces.getAttributes().remove(LEAVING);
            if (staying != null) {
                words.addAll(staying.words);
            }
            words.forEach(
                    said -> faces.addMessage(Toast.PLACE, new FacesMessage(FacesMessage.SEVERITY_INFO, said, null)));
        }

        @Override
        public void afterPhase(PhaseEvent event) {
            // said by now
        }
    }

    /** Every way of sending somebody on goes through here. */
    public static class Factory extends ExternalContextFactory {

        public Factory(ExternalContextFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExternalContext getExternalContext(Object context, Object request, Object response) {
            return new SendingOn(getWrapped().getExternalContext(context, request, response));
        }
    }

    private static final class SendingOn extends ExternalContextWrapper {

        SendingOn(ExternalContext wrapped) {
            super(wrapped);
        }

        @Override
        public void redirect(String address) throws IOException {
            super.redirect(marked(address));
        }
    }
}
