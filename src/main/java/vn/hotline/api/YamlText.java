package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON written as YAML 1.2, for people: blocks instead of brackets, words without quotes, long text in lines. */
final class YamlText {

    /** Words that can be taken for nothing else; the rest is quoted as in JSON, which YAML reads, too. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z/$][A-Za-z0-9_/{}.$-]*(?: [A-Za-z0-9_/.(),;-]+)*");

    private static final Pattern TAKEN_FOR_SOMETHING_ELSE = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private final StringBuilder yaml = new StringBuilder();

    private YamlText() {}

    static String of(JsonObject object) {
        YamlText text = new YamlText();
        text.members(object, "", false);
        return text.yaml.toString();
    }

    /** @param goesOn whether the first member stands on a line that has begun */
    private void members(JsonObject object, String indent, boolean goesOn) {
        boolean first = goesOn;
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            yaml.append(first ? "" : indent).append(word(member.getKey())).append(':');
            value(member.getValue(), indent + "  ");
            first = false;
        }
    }

    private void value(JsonValue value, String indent) {
        if (value instanceof JsonObject object && !object.isEmpty()) {
            yaml.append('\n');
            members(object, indent, false);
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
            yaml.append('\n');
            elements(array, indent);
        } else if (value instanceof JsonString string && isLines(string.getString())) {
            yaml.append(" |-\n");
            string.getString().lines().forEach(line -> yaml.append(line.isEmpty() ? "" : indent + line)
                    .append('\n'));
        } else {
            yaml.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void elements(JsonArray array, String indent) {
        for (JsonValue element : array) {
            yaml.append(indent).append('-');
            if (element instanceof JsonObject object && !object.isEmpty()) {
                yaml.append(' ');
                members(object, indent + "  ", true);
            } else {
                value(element, indent + "  ");
            }
        }
    }

    /** Text of several lines that needs no quoting of its signs, and whose ends are not blank. */
    private static boolean isLines(String text) {
        return text.indexOf('\n') > 0
                && text.equals(text.strip())
                && text.chars().noneMatch(sign -> Character.isISOControl(sign) && sign != '\n')
                && text.lines().noneMatch(line -> line.endsWith(" "));
    }

    private static String scalar(JsonValue value) {
        return value instanceof JsonString string ? word(string.getString()) : value.toString();
    }

    private static String word(String text) {
        boolean plain = WORD.matcher(text).matches()
                && !TAKEN_FOR_SOMETHING_ELSE.matcher(text).matches();
        return plain ? text : Json.createValue(text).toString();
    }
}
