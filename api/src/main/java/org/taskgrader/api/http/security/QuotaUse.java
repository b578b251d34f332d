package org.taskgrader.api.http.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Quotas;
import org.taskgrader.api.access.RateLimits.Standing;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.store.LearnerKey;

/** What the current request uses of the quotas, and how they stand since. */
@RequestScoped
public class QuotaUse {

    private final Quotas quotas;
    private final List<Standing> standings = new ArrayList<>();

    QuotaUse(Quotas quotas) {
        this.quotas = quotas;
    }

    /**
     * Counts the request itself. Who needs no key has this machine to itself, and no limit.
     *
     * @throws ProblemException if there were too many
     */
    void request(Caller caller) {
        if (!caller.equals(Caller.LOCAL)) {
            String name = caller.key()
                    .or(() -> caller.visit()
                            .map(visit -> "page of " + visit.learner().hash()))
                    .orElseGet(() -> "token of " + caller.platform());
            hold(quotas.requests().count(name), "This key has made");
        }
    }

    /**
     * Counts programs of a learner.
     *
     * @throws ProblemException if there were too many; none of them counts then
     */
    public void submissions(LearnerKey learner, int number) {
        hold(quotas.submissions().count(learner.hash(), number), "For this learner were sent");
    }

    private void hold(Standing standing, String who) {
        standings.add(standing);
        if (!standing.allowed()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.RATE_LIMITED,
                            who + " more than " + standing.perMinute() + " requests in a minute; nothing was stored."),
                    standing.pause());
        }
    }

    /** The header {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers-10, section 4); empty if nothing was counted. */
    Optional<String> remaining() {
        return list(standing -> "\"%s\";r=%d;t=%d"
                .formatted(
                        standing.policy(),
                        standing.remaining(),
                        standing.reset().plusNanos(999_999_999).toSeconds()));
    }

    /** The header {@code RateLimit-Policy} (the same, section 3). */
    Optional<String> policies() {
        return list(standing -> "\"%s\";q=%d;w=60".formatted(standing.policy(), standing.perMinute()));
    }

    private Optional<String> list(Function<Standing, String> item) {
        return standings.isEmpty()
                ? Optional.empty()
                : Optional.of(standings.stream().map(item).collect(Collectors.joining(", ")));
    }
}
