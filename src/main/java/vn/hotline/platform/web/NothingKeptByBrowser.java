package vn.hotline.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.component.inputtext.InputText;

/**
 * Browsers keep what is typed into a field and offer it to whoever types there next: on a shared machine that is the
 * name of a child. So every form and every line of text says that nothing is to be kept, wherever it stands; the few
 * fields that may be kept, such as the name at sign-in, say so themselves. The form's word is enough for fields in it;
 * the field's own is for those that a dialog takes out of it.
 */
public class NothingKeptByBrowser implements SystemEventListener {

    private static final String ATTRIBUTE = "autocomplete";
    private static final String OFF = "off";

    @Override
    public void processEvent(SystemEvent event) {
        mark((UIComponent) event.getSource());
    }

    static void mark(UIComponent component) {
        if (component instanceof InputText input) {
            if (input.getAutocomplete() == null) {
                input.setAutocomplete(OFF);
            }
        } else if (component instanceof UIForm) {
            component.getPassThroughAttributes(true).putIfAbsent(ATTRIBUTE, OFF);
        }
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm || source instanceof InputText;
    }
}
