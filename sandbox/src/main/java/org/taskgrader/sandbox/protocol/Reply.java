package org.taskgrader.sandbox.protocol;

import java.time.Duration;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/** What the supervisor sends. */
public sealed interface Reply extends Frame {

    /**
     * The first frame, once.
     *
     * @param toolchain the compiler's version and architecture
     * @param cgroup the version of the control groups it can read, 0 for none
     * @param uids the user ids that jobs may have in this container
     */
    record Hello(int version, String toolchain, int cgroup, UidRange uids) implements Reply {}

    /** A step's process runs now. */
    record Started(long job, int step) implements Reply {}

    /**
     * A step has ended, or was skipped.
     *
     * @param detail empty but for a sandbox failure: what failed
     * @param stdinRead octets that the program consumed
     */
    record Result(
            long job,
            int step,
            Outcome outcome,
            long code,
            String detail,
            Usage usage,
            long stdinRead,
            boolean stdoutTruncated,
            boolean stderrTruncated,
            Bytes stdout,
            Bytes stderr,
            List<Fetched> fetched)
            implements Reply {

        public Result {
            fetched = List.copyOf(fetched);
        }
    }

    /**
     * The job is over.
     *
     * @param clean the supervisor has proved that nothing of the job is left
     * @param detail what was found, if it could not
     */
    record JobDone(long job, boolean clean, String detail) implements Reply {}

    /**
     * A step that converses wrote something.
     *
     * @param words empty where it closed its standard output
     */
    record Output(long job, int step, Bytes words) implements Reply {}

    /** So many octets of input have left the supervisor's hands. */
    record Taken(long job, int step, int octets) implements Reply {}

    /**
     * A step that converses sleeps until more input comes.
     *
     * @param received octets of input that had come by then
     */
    record Waits(long job, int step, long received) implements Reply {}

    /** The supervisor cannot go on, and exits. */
    record Fault(String stage, String detail) implements Reply {}

    /** User ids, the ends included. */
    record UidRange(long min, long max) {

        public UidRange {
            if (min < Request.Job.MIN_UID || max > Request.Job.MAX_UID || min > max) {
                throw new IllegalArgumentException("no range of user ids: " + min + " to " + max);
            }
        }

        public long size() {
            return max - min + 1;
        }
    }

    /** How a step ended. */
    enum Outcome implements WireNumber {
        EXITED(0, 255),
        SIGNALLED(1, 64),
        CPU_LIMIT(2, 0),
        WALL_LIMIT(3, 3),
        MEMORY_LIMIT(4, 0),
        OUTPUT_LIMIT(5, 2),
        PROCESS_LIMIT(6, 0),
        SKIPPED(7, 1),
        SANDBOX_FAILURE(8, 0),
        FILE_LIMIT(9, 0xFFFF_FFFFL);

        private final int number;
        private final long maxCode;

        Outcome(int number, long maxCode) {
            this.number = number;
            this.maxCode = maxCode;
        }

        @Override
        public int number() {
            return number;
        }

        boolean allows(long code) {
            boolean countsFromOne = this == SIGNALLED || this == OUTPUT_LIMIT;
            return code <= maxCode && (code > 0 || !countsFromOne);
        }
    }

    /**
     * What a step used, all its processes together.
     *
     * @param peakMemory in octets
     */
    record Usage(Duration cpu, Duration wall, long peakMemory) {}

    /** A file that was asked for. */
    record Fetched(String name, FetchStatus status, Bytes content) {}

    /** What became of a file to fetch. */
    enum FetchStatus implements WireNumber {
        OK(0),
        MISSING(1),
        NOT_A_REGULAR_FILE(2),
        CUT_AT_CAP(3);

        private final int number;

        FetchStatus(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }
}
