package org.taskgrader.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.sandbox.protocol.Frame;
import org.taskgrader.sandbox.protocol.FrameDecoder;
import org.taskgrader.sandbox.protocol.FrameEncoder;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/** The talk with a supervisor whose part the test speaks. */
final class SupervisorConnectionTest {

    private static final long JOB = 42;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Reply.Hello HELLO = new Reply.Hello(1, "gcc", 1, new Reply.UidRange(10_000, 20_000));

    private final OutgoingBytes supervisor = new OutgoingBytes(failure -> {});
    private final List<String> heard = new ArrayList<>();
    private final List<Frame> asked = new CopyOnWriteArrayList<>();
    private final Supervisor.StepListener listener = new Supervisor.StepListener() {
        @Override
        public void started(int step) {
            heard.add("started " + step);
        }

        @Override
        public void ended(Reply.Result result) {
            heard.add("ended " + result.step());
        }
    };

    private final SupervisorConnection connection = new SupervisorConnection("test", LONG);

    @BeforeEach
    void greet() throws Exception {
        say(HELLO);
        assertThat(connection.greet(supervisor, LONG)).isEqualTo(HELLO);
    }

    @Test
    void aJobGoesThrough() throws Exception {
        answer(new Reply.Started(JOB, 0), result(0, 5), skipped(1), new Reply.JobDone(JOB, true, ""));

        assertThat(connection.run(job(), listener).clean()).isTrue();

        assertThat(heard).containsExactly("started 0", "ended 0", "ended 1");
        assertThat(asked).containsExactly(job().job(), step(0), step(1), new Request.End(JOB));
        assertThat(connection.ended()).isNotDone();
    }

    static final List<List<Reply>> BREACHES = List.of(
            List.of(HELLO),
            List.of(new Reply.Started(JOB + 1, 0)),
            List.of(new Reply.Started(JOB, 1)),
            List.of(new Reply.Started(JOB, 0), new Reply.Started(JOB, 0)),
            List.of(result(0, 5)),
            List.of(new Reply.Started(JOB, 0), result(0, 11)),
            List.of(new Reply.Started(JOB, 0), result(0, 5), result(0, 5)),
            List.of(new Reply.JobDone(JOB, true, "")),
            List.of(skipped(0), new Reply.JobDone(JOB, true, "")),
            List.of(skipped(0), skipped(1), new Reply.JobDone(JOB + 1, true, "")),
            List.of(skipped(0), skipped(1), skipped(2)));

    @ParameterizedTest
    @FieldSource("BREACHES")
    void whatIsOutOfOrderOrTooMuchIsABreach(List<Reply> replies) {
        answer(replies.toArray(Reply[]::new));

        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> connection.run(job(), listener))
                .extracting(SandboxException::stage)
                .isEqualTo("protocol");
    }

    @Test
    void garbageIsABreach() {
        supervisor.send(new byte[] {0, 0, 0, 0});

        assertThat(connection.ended().join().detail()).contains("length is 0");
    }

    @Test
    void aWordBetweenTwoJobsIsABreach() {
        say(new Reply.JobDone(JOB, true, ""));

        assertThat(connection.ended().join().detail()).contains("between two jobs");
        assertThatExceptionOfType(SandboxException.class).isThrownBy(() -> connection.run(job(), listener));
    }

    @Test
    void aContainerThatDiesIsNoticedBetweenJobs() {
        supervisor.close();

        assertThat(connection.ended().join().stage()).isEqualTo("container");
    }

    @Test
    void aFaultIsToldInTheSupervisorsWords() {
        answer(new Reply.Started(JOB, 0), new Reply.Fault("clean", "a process is left"));

        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> connection.run(job(), listener))
                .withMessage("a process is left")
                .extracting(SandboxException::stage)
                .isEqualTo("clean");
    }

    @Test
    void aSupervisorThatSaysNothingIsNotWaitedForLongerThanItMayTake() throws Exception {
        OutgoingBytes silent = new OutgoingBytes(failure -> {});
        silent.send(FrameEncoder.encode(List.of(HELLO)));
        SupervisorConnection impatient = new SupervisorConnection("silent", Duration.ofMillis(20));
        impatient.greet(silent, LONG);

        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> impatient.run(job(), listener))
                .withMessageContaining("did not answer within 20 ms")
                .extracting(SandboxException::stage)
                .isEqualTo("watchdog");
    }

    @Test
    void aSecondJobDoesNotBeginBeforeTheFirstHasEnded() throws Exception {
        Thread first = Thread.ofVirtual().start(() -> {
            try {
                connection.run(job(), listener);
            } catch (SandboxException | InterruptedException ended) {
                // Never answered: the test ends it.
            }
        });
        new FrameDecoder(connection.requests()).read();

        assertThatExceptionOfType(SandboxException.class).isThrownBy(() -> connection.run(job(), listener));
        connection.end(new SandboxException("test", "over"));
        first.join();
    }

    /** Says all this once the whole job has been asked for, as a supervisor would. */
    private void answer(Reply... replies) {
        Thread.ofVirtual().start(() -> {
            FrameDecoder requests = new FrameDecoder(connection.requests());
            try {
                while (asked.isEmpty() || !(asked.getLast() instanceof Request.End)) {
                    asked.add(requests.read().orElseThrow());
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            say(replies);
        });
    }

    private static JobRequest job() {
        return new JobRequest(new Request.Job(JOB, 10_000, 0), List.of(step(0), step(1)));
    }

    private static Request.Step step(int index) {
        return new Request.Step(
                JOB,
                index,
                Request.Profile.RUN,
                false,
                Request.StdinMode.FILE,
                "/job/a.out",
                List.of("./a.out"),
                List.of(),
                Bytes.utf8("1"),
                List.of(),
                List.of(),
                List.of(),
                new Request.StepLimits(LONG, LONG, 1 << 20, 10, 10, 1, 1 << 20, 1 << 20));
    }

    private static Reply.Result result(int step, int outputSize) {
        return new Reply.Result(
                JOB,
                step,
                Reply.Outcome.EXITED,
                0,
                "",
                new Reply.Usage(Duration.ZERO, Duration.ZERO, 0),
                1,
                false,
                false,
                Bytes.of(new byte[outputSize]),
                Bytes.empty(),
                List.of());
    }

    private static Reply.Result skipped(int step) {
        return new Reply.Result(
                JOB,
                step,
                Reply.Outcome.SKIPPED,
                0,
                "",
                new Reply.Usage(Duration.ZERO, Duration.ZERO, 0),
                0,
                false,
                false,
                Bytes.empty(),
                Bytes.empty(),
                List.of());
    }

    private void say(Reply... replies) {
        supervisor.send(FrameEncoder.encode(List.of(replies)));
    }
}
