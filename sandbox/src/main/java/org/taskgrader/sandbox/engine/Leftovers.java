package org.taskgrader.sandbox.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells containers of dead services from those of living ones, of which several may share an engine.
 *
 * <p>A running container of a dead service hardly exists: its standard input closes with its owner's connection
 * ({@code StdinOnce}), its supervisor exits, and the engine removes it ({@code AutoRemove}). Three kinds remain: created
 * and never started, ended and not removed, and running because the engine never saw its owner's machine vanish. Process
 * ids or heartbeats would not tell them apart across machines, and a label cannot be changed. So each container is
 * labelled at birth with the age that its owner promises to replace it at: whoever finds it older than that, by the
 * engine's own clock on both sides, may remove it.
 */
final class Leftovers {

    private static final String POOL = "org.taskgrader.pool";
    private static final String LIFETIME = "org.taskgrader.lifetime-seconds";

    /** A container is between its creation and its start for less than this, and so is an ended one before its removal. */
    private static final Duration NOT_RUNNING = Duration.ofMinutes(5);

    /** A submission that began just before the container's promised end may go on this long. */
    private static final Duration LAST_JOB = Duration.ofHours(1);

    private final DockerClient docker;
    private final String instance;
    private final Duration lifetime;

    Leftovers(DockerClient docker, String instance, Duration lifetime) {
        this.docker = docker;
        this.instance = instance;
        this.lifetime = lifetime;
    }

    /** For every container that is created. */
    Map<String, String> labels() {
        return Map.of(POOL, instance, LIFETIME, String.valueOf(lifetime.toSeconds()));
    }

    /** Removes what is certainly nobody's any more, and returns how many containers that were. */
    int sweep() {
        Instant now = OffsetDateTime.parse(
                        String.valueOf(docker.infoCmd().exec().getSystemTime()))
                .toInstant();
        int removed = 0;
        for (Container container : listed(List.of(POOL))) {
            if (isAbandoned(container.getState(), container.getCreated(), container.getLabels(), now)) {
                removed += remove(container.getId());
            }
        }
        return removed;
    }

    /** Removes every container of this service. */
    int removeOwn() {
        int removed = 0;
        for (Container container : listed(List.of(POOL + "=" + instance))) {
            removed += remove(container.getId());
        }
        return removed;
    }

    /**
     * @param created in seconds since 1970 by the engine's clock
     * @param now by the engine's clock
     */
    static boolean isAbandoned(String state, long created, Map<String, String> labels, Instant now) {
        Duration age = Duration.between(Instant.ofEpochSecond(created), now);
        if (!state.equals("running")) {
            return age.compareTo(NOT_RUNNING) > 0;
        }
        return age.compareTo(promised(labels).plus(LAST_JOB)) > 0;
    }

    private static Duration promised(Map<String, String> labels) {
        String seconds = Objects.requireNonNullElse(labels.get(LIFETIME), "");
        return seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    private List<Container> listed(List<String> labels) {
        return docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(labels)
                .exec();
    }

    private int remove(String id) {
        try {
            docker.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
            return 1;
        } catch (NotFoundException | ConflictException gone) {
            return 0;
        }
    }
}
