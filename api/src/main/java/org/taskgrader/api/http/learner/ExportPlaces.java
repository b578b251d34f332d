package org.taskgrader.api.http.learner;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/**
 * Bounds how many exports are under way on this node: each holds a connection to the database, and learners' programs want
 * them too. A platform has one at a time, so none keeps the others from theirs alone.
 */
@ApplicationScoped
class ExportPlaces {

    private static final int MOST = 2;
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Set<String> taken = new HashSet<>();

    /**
     * Takes a place for {@code export}, which gives it back when it is over, or {@code request} is before it has begun.
     *
     * @throws ProblemException if the platform has one, or there is none left
     */
    StreamingOutput within(String platform, RoutingContext request, StreamingOutput export) {
        enter(platform);
        // Whoever goes first, the export or the end of the request, has the place to give back.
        AtomicBoolean settled = new AtomicBoolean();
        request.addEndHandler(over -> {
            if (settled.compareAndSet(false, true)) {
                leave(platform);
            }
        });
        return out -> {
            if (settled.compareAndSet(false, true)) {
                try {
                    export.write(out);
                } finally {
                    leave(platform);
                }
            }
        };
    }

    private synchronized void enter(String platform) {
        if (taken.contains(platform) || taken.size() == MOST) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.TOO_MANY_STREAMS,
                            taken.contains(platform)
                                    ? "An export of this platform is under way: there is one at a time."
                                    : "There are " + MOST + " exports under way, as many as there may be at a time."),
                    LATER);
        }
        taken.add(platform);
    }

    private synchronized void leave(String platform) {
        taken.remove(platform);
    }
}
