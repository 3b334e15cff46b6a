package vn.hotline.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ValueExpression;
import jakarta.el.ValueReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.inject.Named;
import java.util.OptionalInt;
import org.omnifaces.el.ExpressionInspector;
import org.primefaces.component.inputtext.InputText;
import org.primefaces.component.inputtextarea.InputTextarea;
import vn.hotline.kernel.form.Limits;

/**
 * Tells every field how long its text may be, as the attribute it fills says it: no page repeats the number. A line of
 * text ends there. A long text may be longer while it is written, since what is pasted must not be cut without a word:
 * the page counts and says so, and saving refuses it at the field.
 */
@Named("limits")
@ApplicationScoped
public class FieldLimits {

    private static final String EXPRESSION = "#{limits.of(component)}";

    /** @return null where there is none */
    public Integer of(UIComponent field) {
        ValueExpression value = field.getValueExpression("value");
        if (value == null) {
            return null;
        }
        ELContext context = FacesContext.getCurrentInstance().getELContext();
        ValueReference reference = ExpressionInspector.getValueReference(context, value);
        if (reference == null || reference.getBase() == null || reference.getProperty() == null) {
            return null;
        }
        OptionalInt limit = Limits.of(
                reference.getBase().getClass(), reference.getProperty().toString());
        return limit.isPresent() ? limit.getAsInt() : null;
    }

    /** Gives each field of a page the question, which is answered when it is drawn: rows have their own answers. */
    public static class Asking implements SystemEventListener {

        @Override
        public void processEvent(SystemEvent event) {
            UIComponent field = (UIComponent) event.getSource();
            if (field.getValueExpression("value") == null) {
                return;
            }
            FacesContext faces = FacesContext.getCurrentInstance();
            ValueExpression limit = faces.getApplication()
                    .getExpressionFactory()
                    .createValueExpression(faces.getELContext(), EXPRESSION, Integer.class);
            if (field instanceof InputTextarea) {
                field.getPassThroughAttributes(true).putIfAbsent("data-limit", limit);
            } else if (field instanceof InputText line && line.getMaxlength() == Integer.MIN_VALUE) {
                field.setValueExpression("maxlength", limit);
            }
        }

        @Override
        public boolean isListenerForSource(Object source) {
            return source instanceof InputText || source instanceof InputTextarea;
        }
    }
}
