package vn.hotline.kernel;

import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.BusinessException.Problem;

/** Collects everything that is wrong with an input, so that the person is told all of it at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** What two checks find at the same field is said once. */
    public Problems at(String field, String key, Object... arguments) {
        Problem problem = new Problem(field, key, List.of(arguments));
        if (!found.contains(problem)) {
            found.add(problem);
        }
        return this;
    }

    public Problems require(String field, Object value) {
        return value == null || value instanceof String text && text.isBlank() ? at(field, "input.required") : this;
    }

    /** @param most letters that the text may have; none at all is not too long */
    public Problems atMost(String field, String text, int most) {
        return check(text == null || text.length() <= most, field, "input.tooLong", most);
    }

    public Problems check(boolean holds, String field, String key, Object... arguments) {
        return holds ? this : at(field, key, arguments);
    }

    public Problems add(Problems others) {
        found.addAll(others.found);
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new BusinessException(found);
        }
    }
}
