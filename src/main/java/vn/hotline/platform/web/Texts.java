package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.Labelled;

/** Texts of the two bundles for Java, in the person's language. */
@Named("texts")
@ApplicationScoped
public class Texts {

    private static final String BUNDLE = "i18n.messages";

    @Inject
    private Me me;

    /** In the reader's language. @param arguments for the places {0}, {1} ... of the text */
    public String text(String key, Object... arguments) {
        return format(me.getLocale(), key, arguments);
    }

    /** What the reader calls a constant. */
    public String label(Labelled constant) {
        return text(constant.getLabelKey());
    }

    /** Whether the bundles have such a key. */
    public boolean isKnown(String key) {
        return bundle(me.getLocale()).containsKey(key);
    }

    /** What is wrong, in the reader's words. */
    public String of(Problem problem) {
        return text(problem.key(), problem.arguments().toArray());
    }

    /**
     * @param arguments put into the text's places; a {@link Labelled} by its label, several with commas between them. The
     *     trail keeps numbers as text, so a place that is written by how many there are takes digits, too, and anything
     *     else as it is
     */
    public static String format(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = bundle(locale);
        String pattern = bundle.getString(key);
        if (isPlain(pattern)) {
            return pattern;
        }
        Object[] shown = Arrays.stream(arguments).map(one -> shown(one, bundle)).toArray();
        MessageFormat format = new MessageFormat(pattern, locale);
        Format[] places = format.getFormatsByArgumentIndex();
        for (int i = 0; i < places.length && i < shown.length; i++) {
            if (places[i] instanceof NumberFormat && !(shown[i] instanceof Number)) {
                String text = String.valueOf(shown[i]);
                boolean digits = text.matches("\\d{1,18}");
                shown[i] = digits ? Long.valueOf(text) : text;
                if (!digits) {
                    format.setFormatByArgumentIndex(i, null);
                }
            }
        }
        return format.format(shown);
    }

    /** Without places, and without the sign that marks what is none: most labels, which pages ask for by the hundred. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    private static Object shown(Object argument, ResourceBundle bundle) {
        if (argument instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> String.valueOf(shown(one, bundle)))
                    .collect(Collectors.joining(", "));
        }
        return argument instanceof Labelled constant ? bundle.getString(constant.getLabelKey()) : argument;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader());
    }
}
