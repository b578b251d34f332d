package org.taskgrader.sandbox.protocol;

import java.time.Duration;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/** What the service sends. */
public sealed interface Request extends Frame {

    /**
     * Opens a job: one submission.
     *
     * @param job a random number that every answer repeats
     * @param uid user and group of all its processes, never used before in this container
     * @param giveUpAfter how many first non-essential steps, all ended by a limit, make the rest pointless; 0 for never
     */
    record Job(long job, long uid, long giveUpAfter) implements Request {

        public static final long MIN_UID = 10_000;
        public static final long MAX_UID = 2_000_000_000;

        public Job {
            if (uid < MIN_UID || uid > MAX_UID) {
                throw new IllegalArgumentException("uid " + uid + " is not from " + MIN_UID + " to " + MAX_UID);
            }
        }
    }

    /**
     * One process to run.
     *
     * @param step its index in the job, from 0
     * @param essential without its success the later steps are skipped
     * @param executable absolute path in the container
     * @param argv argument 0 included
     * @param env the whole environment, as {@code NAME=value}
     * @param files put into the step's empty folder first
     * @param keep files to keep for later steps if it succeeds
     * @param fetch files to return
     */
    record Step(
            long job,
            int step,
            Profile profile,
            boolean essential,
            StdinMode stdinMode,
            String executable,
            List<String> argv,
            List<String> env,
            Bytes stdin,
            List<InputFile> files,
            List<String> keep,
            List<Fetch> fetch,
            StepLimits limits)
            implements Request {

        public Step {
            argv = List.copyOf(argv);
            env = List.copyOf(env);
            files = List.copyOf(files);
            keep = List.copyOf(keep);
            fetch = List.copyOf(fetch);
            files.forEach(file -> FileNames.check(file.name()));
            keep.forEach(FileNames::check);
            fetch.forEach(file -> FileNames.check(file.name()));
        }
    }

    /** Closes a job: no step follows. */
    record End(long job) implements Request {}

    /**
     * Input for a step that converses.
     *
     * @param words at most {@link #WINDOW}; empty where no more will come
     */
    record Input(long job, int step, Bytes words) implements Request {}

    /** A step that converses may say so many octets more. */
    record Room(long job, int step, int octets) implements Request {}

    /** Octets of a conversation that may be under way in each direction. */
    int WINDOW = 64 << 10;

    /** Asks the supervisor to exit, between jobs. */
    record Close() implements Request {}

    /** Which system calls a step may use. */
    enum Profile implements WireNumber {
        RUN(0),
        COMPILE(1),
        DEBUG(2);

        private final int number;

        Profile(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** How a step gets its input. */
    enum StdinMode implements WireNumber {
        /** A sealed file, then end of file. */
        FILE(0),
        /** A pipe that stays open. */
        OPEN_PIPE(1),
        /** It comes while the step runs, and what the step writes goes out at once. */
        CONVERSATION(2);

        private final int number;

        StdinMode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /**
     * A file for a step.
     *
     * @param mode its permission bits
     */
    record InputFile(String name, int mode, Bytes content) {}

    /**
     * A file to return.
     *
     * @param cap how many octets of it at most
     */
    record Fetch(String name, int cap) {}

    /**
     * What a step may use.
     *
     * @param cpu CPU time of all its processes together
     * @param wall time by the clock
     * @param memory octets above what the container used before
     * @param stdoutCap octets kept of standard output
     * @param stderrCap octets kept of standard error
     * @param processes processes and threads at the same time
     * @param fileSize octets that a single file may have
     * @param stack octets
     */
    record StepLimits(
            Duration cpu,
            Duration wall,
            long memory,
            int stdoutCap,
            int stderrCap,
            int processes,
            long fileSize,
            long stack) {

        public StepLimits {
            if (memory < 0 || stdoutCap < 0 || stderrCap < 0 || processes < 0 || fileSize < 0 || stack < 0) {
                throw new IllegalArgumentException("a limit is negative");
            }
            checkMillis(cpu);
            checkMillis(wall);
        }

        private static void checkMillis(Duration time) {
            if (time.isNegative() || time.compareTo(Duration.ofMillis(0xFFFF_FFFFL)) > 0) {
                throw new IllegalArgumentException("the protocol cannot express a limit of " + time);
            }
        }
    }
}
