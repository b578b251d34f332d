package org.taskgrader.api.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The service's settings. {@code taskgrader.queue.capacity} is the environment variable {@code
 * TASKGRADER_QUEUE_CAPACITY}. Port and address are Quarkus' own: {@code quarkus.http.port}, {@code quarkus.http.host}.
 */
@ConfigMapping(prefix = "taskgrader")
public interface Settings {

    /** The folder of all exercises; without it {@code exercises} here, or beside the program's own folder. */
    Optional<Path> exercises();

    /** The project's folder, which its own tests need to know. */
    Optional<Path> root();

    /** The language of feedback for those who name none. */
    @WithDefault("en")
    Locale language();

    /**
     * The key under which learners' ids are hashed: any long random text, kept secret. Without it a key is made up at each
     * start, which is right as long as submissions are kept in memory.
     */
    Optional<String> learnerKey();

    /**
     * Where pages about error classes are, for messages to link to, with {@code {language}} and {@code {class}} in the place
     * of both; without it messages link to nothing.
     */
    Optional<String> helpPages();

    Http http();

    Queue queue();

    Store store();

    Sandbox sandbox();

    /** How the service talks. */
    interface Http {

        /** How long a request may wait for its result, whatever it asks for: below what proxies allow. */
        @WithDefault("50s")
        Duration longestWait();

        /** How often a stream of events shows that it is alive while nothing happens. */
        @WithDefault("15s")
        Duration heartbeat();
    }

    /** How submissions wait. */
    interface Queue {

        /** How many submissions may wait for a worker; more are sent away with 503. */
        @WithDefault("500")
        @Min(0) int capacity();

        /** How old a submission may get while there is no sandbox, before it is given up as not judged. */
        @WithDefault("10m")
        Duration sandboxPatience();

        /** How long grading may take before we take it for hung. */
        @WithDefault("2m")
        Duration gradingLimit();

        /** How long submissions in the queue may take to be graded when the service stops. */
        @WithDefault("25s")
        Duration shutdownPatience();
    }

    /** What is kept. */
    interface Store {

        /** How many finished submissions are kept in memory: some 10 KB each, 200 KB at most. */
        @WithDefault("2000")
        @Min(1) int finished();
    }

    /** Where programs run; what each value may be is said by {@code SandboxSettings}, which also checks them. */
    interface Sandbox {

        /** The sandbox image's name. */
        @WithDefault("taskgrader/sandbox:latest")
        String image();

        /** How many programs run at a time, each in a container of its own; without it as many as the engine has CPUs. */
        OptionalInt containers();

        /** After how many submissions a container is replaced. */
        @WithDefault("200")
        int jobsPerContainer();

        /** After how long a container is replaced. */
        @WithDefault("1h")
        Duration lifetime();

        /** Of one container, all in it together. */
        @WithDefault("1024 MiB")
        String memory();

        /** How many processors one container may use. */
        @WithDefault("2.0")
        double processors();

        /** Another container runtime, such as {@code runsc}. */
        Optional<String> runtime();

        /** Where the Docker Engine is; without it as the docker command finds it. */
        Optional<String> dockerHost();

        /** On how many containers a submission is tried when containers fail. */
        @WithDefault("3")
        int attempts();

        /** How long a container may take to start. */
        @WithDefault("30s")
        Duration startTimeout();

        /** How long the supervisor may take for its own part of a step. */
        @WithDefault("10s")
        Duration answerMargin();
    }
}
