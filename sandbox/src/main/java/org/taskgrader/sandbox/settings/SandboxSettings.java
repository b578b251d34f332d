package org.taskgrader.sandbox.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;

/**
 * What an operator may set, each under {@code taskgrader.sandbox.<name>}. Whatever can be wrong by itself is refused here,
 * with the setting's name; what only an engine can tell is checked at start.
 *
 * @param image the sandbox image's name, as {@code docker images} lists it
 * @param containers how many submissions run at once, each in a container of its own; empty for as many as the engine has
 *     processors
 * @param jobsPerContainer after how many submissions a container is replaced, doubt or not
 * @param lifetime after how long a container is replaced, used or not; also how long a dead service's containers may stay
 * @param memory of one container, everything in it together; what a submission may use is the exercise's
 * @param processors of one container, in processors: more than one lets gcc's programs overlap
 * @param runtime the engine's name for another container runtime, such as {@code runsc} or {@code kata}
 * @param dockerHost where the engine is, as in {@code DOCKER_HOST}; empty to find it as the docker command does
 * @param attempts on how many containers a submission is tried, when containers fail, before it is given back ungraded
 * @param startTimeout how long a container may take from its creation to its supervisor's greeting
 * @param answerMargin how long a supervisor may take for its own part, on top of a step's wall-clock limit
 */
public record SandboxSettings(
        String image,
        OptionalInt containers,
        int jobsPerContainer,
        Duration lifetime,
        ByteSize memory,
        double processors,
        Optional<String> runtime,
        Optional<String> dockerHost,
        int attempts,
        Duration startTimeout,
        Duration answerMargin) {

    private static final String PREFIX = "taskgrader.sandbox.";
    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:@-]{0,254}");
    private static final Pattern RUNTIME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern HOST = Pattern.compile("(unix|tcp|npipe)://.+");

    /** What suits one machine that runs everything. */
    public static final SandboxSettings DEFAULTS = new SandboxSettings(
            "taskgrader/sandbox:latest",
            OptionalInt.empty(),
            200,
            Duration.ofHours(1),
            ByteSize.ofMebibytes(1024),
            2.0,
            Optional.empty(),
            Optional.empty(),
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    public SandboxSettings {
        check(
                IMAGE.matcher(image).matches(),
                "image",
                image,
                "the name of an image, such as taskgrader/sandbox:latest");
        check(
                containers.isEmpty() || (containers.getAsInt() >= 1 && containers.getAsInt() <= 1000),
                "containers",
                containers,
                "a number from 1 to 1000");
        check(
                jobsPerContainer >= 1 && jobsPerContainer <= 10_000,
                "jobs-per-container",
                jobsPerContainer,
                "a number from 1 to 10000");
        check(atLeast(lifetime, Duration.ofMinutes(1)), "lifetime", lifetime, "at least a minute, such as 1h");
        check(
                memory.compareTo(ByteSize.ofMebibytes(384)) >= 0,
                "memory",
                memory,
                "at least 384 MiB: 256 MiB are kept for files and the supervisor, the rest is for programs");
        check(processors >= 0.1 && processors <= 1024, "processors", processors, "a number such as 1 or 2.5");
        check(
                runtime.isEmpty() || RUNTIME.matcher(runtime.get()).matches(),
                "runtime",
                runtime,
                "the name under which the engine knows a runtime, such as runsc");
        check(
                dockerHost.isEmpty() || HOST.matcher(dockerHost.get()).matches(),
                "docker-host",
                dockerHost,
                "unix:///run/docker.sock or tcp://machine:2376");
        check(attempts >= 1 && attempts <= 10, "attempts", attempts, "a number from 1 to 10");
        check(atLeast(startTimeout, Duration.ofSeconds(1)), "start-timeout", startTimeout, "at least a second");
        check(atLeast(answerMargin, Duration.ofSeconds(1)), "answer-margin", answerMargin, "at least a second");
    }

    private static boolean atLeast(Duration value, Duration least) {
        return value.compareTo(least) >= 0;
    }

    private static void check(boolean valid, String setting, Object value, String expected) {
        if (!valid) {
            throw new IllegalArgumentException(PREFIX + setting + " is " + shown(value) + ": write " + expected);
        }
    }

    private static String shown(Object value) {
        return switch (value) {
            case Optional<?> optional -> "\"" + optional.map(Object::toString).orElse("") + "\"";
            case OptionalInt number -> "\"" + number.orElse(0) + "\"";
            case Object other -> "\"" + other + "\"";
        };
    }

    /** Begins with the values of {@code settings}. */
    public static Builder builder(SandboxSettings settings) {
        return new Builder(settings);
    }

    /** For settings that differ in a few values. */
    public static final class Builder {

        private String image;
        private OptionalInt containers;
        private int jobsPerContainer;
        private Duration lifetime;
        private ByteSize memory;
        private double processors;
        private Optional<String> runtime;
        private Optional<String> dockerHost;
        private int attempts;
        private Duration startTimeout;
        private Duration answerMargin;

        private Builder(SandboxSettings settings) {
            image = settings.image;
            containers = settings.containers;
            jobsPerContainer = settings.jobsPerContainer;
            lifetime = settings.lifetime;
            memory = settings.memory;
            processors = settings.processors;
            runtime = settings.runtime;
            dockerHost = settings.dockerHost;
            attempts = settings.attempts;
            startTimeout = settings.startTimeout;
            answerMargin = settings.answerMargin;
        }

        public Builder image(String value) {
            image = value;
            return this;
        }

        public Builder containers(int value) {
            containers = OptionalInt.of(value);
            return this;
        }

        public Builder jobsPerContainer(int value) {
            jobsPerContainer = value;
            return this;
        }

        public Builder lifetime(Duration value) {
            lifetime = value;
            return this;
        }

        public Builder memory(ByteSize value) {
            memory = value;
            return this;
        }

        public Builder processors(double value) {
            processors = value;
            return this;
        }

        public Builder runtime(String value) {
            runtime = Optional.of(value);
            return this;
        }

        public Builder dockerHost(String value) {
            dockerHost = Optional.of(value);
            return this;
        }

        public Builder attempts(int value) {
            attempts = value;
            return this;
        }

        public Builder startTimeout(Duration value) {
            startTimeout = value;
            return this;
        }

        public Builder answerMargin(Duration value) {
            answerMargin = value;
            return this;
        }

        public SandboxSettings build() {
            return new SandboxSettings(
                    image,
                    containers,
                    jobsPerContainer,
                    lifetime,
                    memory,
                    processors,
                    runtime,
                    dockerHost,
                    attempts,
                    startTimeout,
                    answerMargin);
        }
    }
}
