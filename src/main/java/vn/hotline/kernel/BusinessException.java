package vn.hotline.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The person asked for something that cannot be done: each problem has a bundle key, its arguments, and the field it
 * belongs to (null: the whole record). Pages show it at the field, the API as a problem document; the transaction is
 * rolled back, so nothing is half done.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    /** @param arguments for the text; a {@link Labelled} is shown by its label */
    public record Problem(String field, String key, List<Object> arguments) {}

    private final transient List<Problem> problems;

    public BusinessException(String key, Object... arguments) {
        this(List.of(new Problem(null, key, List.of(arguments))));
    }

    public BusinessException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static BusinessException at(String field, String key, Object... arguments) {
        return new BusinessException(List.of(new Problem(field, key, List.of(arguments))));
    }

    public List<Problem> getProblems() {
        return problems;
    }
}
