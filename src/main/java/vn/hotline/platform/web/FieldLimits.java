package vn.hotline.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.ValueExpression;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.inject.Named;
import java.util.OptionalInt;
import org.omnifaces.el.ELContextWrapper;
import org.omnifaces.el.ELResolverWrapper;
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
        End end = new End(FacesContext.getCurrentInstance().getELContext());
        value.getType(end.context());
        if (end.owner == null || end.attribute == null) {
            return null;
        }
        OptionalInt limit = Limits.of(end.owner.getClass(), end.attribute.toString());
        return limit.isPresent() ? limit.getAsInt() : null;
    }

    /**
     * Remembers the attribute an expression ends with, whose type it asks for, and of which object. OmniFaces can tell that,
     * too, but looks the container up at each question, twice for each field of a page.
     */
    private static final class End extends ELResolverWrapper {

        private final ELContext context;
        private Object owner;
        private Object attribute;

        End(ELContext context) {
            super(context.getELResolver());
            this.context = context;
        }

        ELContext context() {
            return new ELContextWrapper(context) {
                @Override
                public ELResolver getELResolver() {
                    return End.this;
                }
            };
        }

        @Override
        public Class<?> getType(ELContext asking, Object base, Object property) {
            owner = base;
            attribute = property;
            return super.getType(asking, base, property);
        }
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
