package vn.hotline.channel.telephony;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one kind of exchange. An adapter is one bean of this: what it is sent at
 * {@code /api/v1/phone/from/<name>} it reads as an event of ours. Members and events it does not know are nothing to it:
 * the next version of an exchange sends some.
 */
public interface Dialect {

    /** The last part of its address. */
    String name();

    /** How it sends. */
    enum Sent {
        JSON,
        FORM,
        QUERY
    }

    /** In which ways it may come. */
    List<Sent> sent();

    /**
     * What came, whichever way.
     *
     * @param json empty if it came as fields
     * @param fields of a form or an address, each with its values; empty if it came as JSON
     */
    record Message(JsonObject json, Map<String, List<String>> fields) {

        /** The first of the values, or a text or number of the JSON; null if it is not there or blank. */
        public String text(String name) {
            List<String> values = fields.getOrDefault(name, List.of());
            return values.isEmpty() ? Words.text(json, name) : Words.known(values.get(0));
        }

        public Integer whole(String name) {
            return Words.whole(text(name));
        }
    }

    /**
     * @param exchange as it is set up
     * @return empty for what is nothing to us
     */
    Optional<PhoneEvent> read(Message message, Exchange exchange);
}
