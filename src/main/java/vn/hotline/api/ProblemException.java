package vn.hotline.api;

import java.util.List;
import vn.hotline.kernel.BusinessException.Problem;

/** Ends a request with a problem document. */
class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient List<Problem> problems;
    private String challenge;

    ProblemException(ProblemType type) {
        this(type, List.of());
    }

    ProblemException(ProblemType type, List<Problem> problems) {
        super(type + " " + problems);
        this.type = type;
        this.problems = problems;
    }

    ProblemException challenge(String header) {
        challenge = header;
        return this;
    }

    ProblemType getType() {
        return type;
    }

    List<Problem> getProblems() {
        return problems;
    }

    /** Value of WWW-Authenticate, or null. */
    String getChallenge() {
        return challenge;
    }
}
