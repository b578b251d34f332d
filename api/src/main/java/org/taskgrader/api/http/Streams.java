package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.LearnerKey;

/** Bounds how many answers that go on for long a client may have at a time: each holds a connection and memory. */
@ApplicationScoped
public class Streams {

    private final Map<Client, Integer> open = new ConcurrentHashMap<>();
    private final int most;
    private final Duration heartbeat;

    Streams(Settings settings) {
        most = settings.http().streamsPerClient();
        heartbeat = settings.http().heartbeat();
    }

    /** Who listens: the learner, where the platform has named one, or else a machine of the platform's. */
    private record Client(String platform, Optional<LearnerKey> learner, String address) {}

    /**
     * Takes a place.
     *
     * @param address where the client is, for when the learner is not known
     * @throws ProblemException if the client has none left; a connection that was lost is noticed with the next heartbeat,
     *     so there may be one then
     */
    Place enter(String platform, Optional<LearnerKey> learner, String address) {
        Client client = new Client(platform, learner, learner.isPresent() ? "" : address);
        int now = open.merge(client, 1, Integer::sum);
        Place place = new Place(client);
        if (now > most) {
            place.leave();
            throw new ProblemException(
                    Problem.of(
                            ProblemType.TOO_MANY_STREAMS,
                            "There are " + most + " streams to this client, as many as it may have."),
                    heartbeat);
        }
        return place;
    }

    /** How many places are taken, by all clients together. */
    int open() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A place that was taken. */
    final class Place {

        private final Client client;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(Client client) {
            this.client = client;
        }

        /** Gives it back; once more changes nothing. */
        void leave() {
            if (left.compareAndSet(false, true)) {
                open.computeIfPresent(client, (same, number) -> number == 1 ? null : number - 1);
            }
        }
    }
}
