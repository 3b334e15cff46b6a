package vn.hotline.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a form as a browser would send them, read from the page. */
final class FacesForm {

    private static final Pattern CONTROL =
            Pattern.compile("<input\\b([^>]*)>|<(textarea|select)\\b([^>]*)>(.*?)</\\2>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\bselected\\b[^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final String id;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private FacesForm(String id) {
        this.id = id;
    }

    static FacesForm in(String page, String id) {
        Matcher found = Pattern.compile("<form\\b[^>]*id=\"" + id + "\".*?</form>", Pattern.DOTALL)
                .matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no form " + id + " in " + page);
        }
        FacesForm form = new FacesForm(id);
        Matcher control = CONTROL.matcher(found.group());
        while (control.find()) {
            form.add(control);
        }
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            // PrimeFaces' script adds it to whatever is sent
            form.fields.put("primefaces.nonce", nonce.group(1));
        }
        return form;
    }

    private void add(Matcher control) {
        boolean isInput = control.group(2) == null;
        String tag = isInput ? control.group(1) : control.group(3);
        Map<String, String> attributes = attributes(tag);
        String name = attributes.get("name");
        if (name == null || tag.contains("disabled")) {
            return;
        }
        if (!isInput) {
            Matcher chosen = CHOSEN.matcher(control.group(4));
            boolean isText = control.group(2).equals("textarea");
            fields.put(
                    name,
                    isText
                            ? text(control.group(4))
                            : chosen.find() ? attributes(chosen.group(1)).getOrDefault("value", "") : "");
        } else if (isSent(attributes.getOrDefault("type", "text"), tag)) {
            fields.put(name, attributes.getOrDefault("value", ""));
        }
    }

    private static boolean isSent(String type, String tag) {
        return switch (type) {
            case "submit", "button", "image" -> false;
            case "checkbox", "radio" -> tag.contains("checked");
            default -> true;
        };
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(attribute.group(1), text(attribute.group(2)));
        }
        return attributes;
    }

    private static String text(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    String id() {
        return id;
    }

    FacesForm with(String field, String value) {
        fields.put(id + ":" + field, value);
        return this;
    }

    Map<String, String> fields() {
        return fields;
    }
}
