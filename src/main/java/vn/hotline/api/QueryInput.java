package vn.hotline.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    QueryInput only(List<QueryParameter<?>> these) {
        Set<String> known = these.stream().map(QueryParameter::getName).collect(Collectors.toSet());
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problems.at(name, "api.unknownParameter"));
        return this;
    }

    /** @return null if it is absent or wrong */
    <T> T get(QueryParameter<T> parameter) {
        if (parameter.isNeeded()) {
            problems.require(parameter.getName(), text(parameter.getName()));
        }
        return parameter.read(this);
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

    /** Several, separated by commas; empty without the parameter. */
    <E extends Enum<E>> Set<E> constants(String name, Class<E> type, Function<E, String> naming) {
        Set<E> constants = EnumSet.noneOf(type);
        String text = text(name);
        for (String word : text == null ? new String[0] : text.split(",")) {
            Optional<E> constant = Arrays.stream(type.getEnumConstants())
                    .filter(one -> naming.apply(one).equals(word.strip()))
                    .findFirst();
            constant.ifPresent(constants::add);
            problems.check(constant.isPresent(), name, "api.constant", names(type, naming));
        }
        return constants;
    }

    private static <E extends Enum<E>> String names(Class<E> type, Function<E, String> naming) {
        return Arrays.stream(type.getEnumConstants()).map(naming).collect(Collectors.joining(", "));
    }

    LocalDate day(String name) {
        String text = text(name);
        LocalDate day = text == null ? null : Days.read(text).orElse(null);
        problems.check(text == null || day != null, name, "api.day");
        return day;
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

    QueryInput notBefore(QueryParameter<LocalDate> last, LocalDate from, LocalDate to) {
        problems.check(from == null || to == null || !to.isBefore(from), last.getName(), "api.endsBefore");
        return this;
    }

    QueryInput unused(QueryParameter<?> parameter, String key) {
        problems.check(text(parameter.getName()) == null, parameter.getName(), key);
        return this;
    }

    void check() {
        problems.throwIfAny();
    }
}
