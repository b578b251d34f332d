package org.taskgrader.api.problem;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem. It carries no stack trace: it is an answer, not a fault of ours. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<ParameterRule> rule;

    public ProblemException(Problem problem) {
        this(problem, Optional.empty(), Optional.empty());
    }

    /** A problem that will be over after {@code retryAfter}. */
    public ProblemException(Problem problem, Duration retryAfter) {
        this(problem, Optional.of(retryAfter), Optional.empty());
    }

    private ProblemException(Problem problem, Optional<Duration> retryAfter, Optional<ParameterRule> rule) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
        this.rule = rule;
    }

    /** Of an address whose parameter does not follow {@code rule}. */
    public static ProblemException of(ParameterRule rule) {
        return new ProblemException(
                Problem.of(ProblemType.BAD_REQUEST, rule.sentence()), Optional.empty(), Optional.of(rule));
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What a parameter of the address must be, if one is to blame. */
    public Optional<ParameterRule> rule() {
        return rule;
    }
}
