package vn.hotline.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Reads what is typed into a field that takes more than words. What cannot be read is refused at the field and stays in
 * it. A command that takes the form as unfinished, such as saving a draft, is not held up by it: the rest is kept, and
 * the field as it was before.
 */
public abstract class TypedConverter<T> implements Converter<T> {

    /** Parameter that such commands send. */
    private static final String UNFINISHED = "unfinished";

    @Inject
    private Texts texts;

    /** @return nothing if it cannot be read */
    protected abstract Optional<T> read(String typed);

    protected abstract String write(T value);

    /** Bundle key of what is said to whoever typed something else. */
    protected abstract String refusal();

    @Override
    public T getAsObject(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return read(typed.strip()).orElseGet(() -> refused(faces, field));
    }

    @SuppressWarnings("unchecked")
    private T refused(FacesContext faces, UIComponent field) {
        if (faces.getExternalContext().getRequestParameterMap().containsKey(UNFINISHED)) {
            return (T) ((ValueHolder) field).getValue();
        }
        throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.text(refusal()), null));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, T value) {
        if ((Object) value instanceof String refused) {
            return refused;
        }
        return value == null ? "" : write(value);
    }
}
