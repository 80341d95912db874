package org.linjuli.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal on its way to the person: which problem, why in this case, and the facts needed to act. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, Object> facts;

    ProblemException(Problem problem, String detail, Map<String, Object> facts) {
        super(detail.isEmpty() ? problem.title() : detail, null, false, false);
        this.problem = problem;
        this.facts = facts;
    }

    /** The same refusal with one more fact, for instance {@code retryAt} or the name of a field. */
    public ProblemException with(String name, Object fact) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new ProblemException(problem, String.valueOf(getMessage()), more);
    }

    /** The same refusal, blaming one field of the input; the message says the way out. */
    public ProblemException field(String field, String message) {
        return with("errors", java.util.List.of(Map.of("field", field, "message", message)));
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
