package vn.hotline.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;

/** Reads the parameters of an address; whatever is wrong is told at once. */
final class QueryInput {

    private final MultivaluedMap<String, String> parameters;
    private final Problems problems = new Problems();

    QueryInput(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Anything else is refused: a program that asks for what there is not must not take the answer for it, and a name or
     * a number of a caller never belongs into an address.
     */
    QueryInput only(String... names) {
        Set<String> known = Set.of(names);
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problems.at(name, "api.unknownParameter"));
        return this;
    }

    String text(String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = text(name);
        E constant = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
        problems.check(text == null || constant != null, name, "api.constant", JsonInput.names(type));
        return constant;
    }

    <E extends Enum<E>> E neededConstant(String name, Class<E> type) {
        problems.require(name, text(name));
        return constant(name, type);
    }

    LocalDate day(String name) {
        String text = text(name);
        LocalDate day = text == null ? null : Days.read(text).orElse(null);
        problems.check(text == null || day != null, name, "api.day");
        return day;
    }

    LocalDate neededDay(String name) {
        problems.require(name, text(name));
        return day(name);
    }

    boolean flag(String name) {
        String text = text(name);
        problems.check(text == null || text.equals("true") || text.equals("false"), name, "api.flag");
        return "true".equals(text);
    }

    int whole(String name, int least, int most, int otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        boolean fits = text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        problems.check(fits, name, "api.between", least, most);
        return fits ? Integer.parseInt(text) : otherwise;
    }

    QueryInput notBefore(String name, LocalDate from, LocalDate to) {
        problems.check(from == null || to == null || !to.isBefore(from), name, "api.endsBefore");
        return this;
    }

    QueryInput unused(String name, String key) {
        problems.check(text(name) == null, name, key);
        return this;
    }

    void check() {
        problems.throwIfAny();
    }
}
