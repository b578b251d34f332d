package org.taskgrader.sandbox.protocol;

import java.time.Duration;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/** At least one of every frame, with every field unlike its neighbours. */
final class Frames {

    private static final Request.Step STEP = new Request.Step(
            0x1122334455667788L,
            3,
            Request.Profile.DEBUG,
            true,
            Request.StdinMode.OPEN_PIPE,
            "/job/a.out",
            List.of("./a.out", "é", ""),
            List.of("LC_ALL=C"),
            Bytes.utf8("1 2\n"),
            List.of(new Request.InputFile("main.c", 0644, Bytes.utf8("int main;"))),
            List.of("a.out"),
            List.of(new Request.Fetch("core.txt", 77)),
            new Request.StepLimits(Duration.ofMillis(1), Duration.ofMillis(2), 1L << 40, 4, 5, 6, 7, 8));

    private static final Reply.Result RESULT = new Reply.Result(
            -1L,
            9,
            Reply.Outcome.SANDBOX_FAILURE,
            0,
            "open /box/a.out: EMFILE",
            new Reply.Usage(Duration.ofNanos(1_234_567_000), Duration.ofHours(2), 4096),
            12,
            true,
            false,
            Bytes.of(new byte[] {0, -1, 7}),
            Bytes.empty(),
            List.of(new Reply.Fetched("core.txt", Reply.FetchStatus.CUT_AT_CAP, Bytes.utf8("x"))));

    private static final Reply.Result SKIPPED = new Reply.Result(
            1,
            2,
            Reply.Outcome.SKIPPED,
            1,
            "",
            new Reply.Usage(Duration.ZERO, Duration.ZERO, 0),
            0,
            false,
            true,
            Bytes.empty(),
            Bytes.utf8("e"),
            List.of());

    static final List<Frame> ALL = List.of(
            new Request.Job(Long.MIN_VALUE, 10_000, 0xFFFF_FFFFL),
            STEP,
            new Request.End(7),
            new Request.Input(8, 2, Bytes.utf8("50\n")),
            new Request.Room(9, 3, 512),
            new Request.Close(),
            new Reply.Hello(1, "gcc (Debian 12.2.0) 12.2.0 x86_64", 2, new Reply.UidRange(10_000, 65_535)),
            new Reply.Started(-2, 0),
            RESULT,
            SKIPPED,
            new Reply.JobDone(3, false, "a process is left"),
            new Reply.Output(10, 4, Bytes.utf8("less\n")),
            new Reply.Taken(11, 5, 3),
            new Reply.Waits(12, 6, 1L << 33),
            new Reply.Fault("places", "/dev/shm is writable"));

    private Frames() {}
}
