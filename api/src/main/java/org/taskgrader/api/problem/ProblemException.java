package org.taskgrader.api.problem;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem. It carries no stack trace: it is an answer, not a fault of ours. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    public ProblemException(Problem problem) {
        this(problem, Optional.empty());
    }

    /** A problem that will be over after {@code retryAfter}. */
    public ProblemException(Problem problem, Duration retryAfter) {
        this(problem, Optional.of(retryAfter));
    }

    private ProblemException(Problem problem, Optional<Duration> retryAfter) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
