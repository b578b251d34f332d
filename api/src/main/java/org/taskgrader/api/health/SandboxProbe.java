package org.taskgrader.api.health;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;

/** Has a real program compiled and run, again and again until the sandbox has got it right once. */
@Singleton
public class SandboxProbe {

    private static final Logger LOG = Logger.getLogger(SandboxProbe.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(15), ByteSize.ofMebibytes(128), ByteSize.ofKibibytes(64), 16);
    private static final String PROGRAM = """
            #include <stdio.h>
            int main(void) {
                int a, b;
                return scanf("%d %d", &a, &b) == 2 && printf("%d\\n", a + b) > 0 ? 0 : 1;
            }
            """;

    private final Sandbox sandbox;
    private volatile String state = "no program has been graded yet";
    private volatile boolean passed;
    private @Nullable Thread prober;

    SandboxProbe(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Begins to probe, in the background. */
    public synchronized void start() {
        prober = Thread.ofVirtual().name("sandbox-probe").start(this::probe);
    }

    public synchronized void stop() {
        if (prober != null) {
            prober.interrupt();
        }
    }

    /** Whether the sandbox has got the program right. */
    public boolean passed() {
        return passed;
    }

    /** What came of the last attempt, for the operator. */
    public String state() {
        return state;
    }

    private void probe() {
        try {
            while (!attempt()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopping) {
            LOG.debug("the service stops before its sandbox was ready");
        }
    }

    private boolean attempt() throws InterruptedException {
        try {
            Execution execution = sandbox.execute(plan(), ExecutionListener.NONE);
            var run = execution.runs().getFirst();
            passed = run.outcome().equals(new RunOutcome.Exited(0))
                    && run.stdout().content().equals(Bytes.utf8("42\n"));
            state = passed ? "a program was graded with " + execution.toolchain() : "20 + 22: " + run.outcome();
        } catch (RuntimeException e) {
            LOG.warn("the sandbox's probe failed", e);
            state = String.valueOf(e.getMessage());
        }
        return passed;
    }

    private static Plan plan() {
        return new Plan(
                new Compilation(
                        List.of(new PlacedFile("main.c", Bytes.utf8(PROGRAM))),
                        List.of("-std=gnu17", "-O1", "main.c"),
                        LIMITS),
                List.of(new TestRun("probe", Invocation.of(List.of(), Bytes.utf8("20 22\n")), LIMITS)),
                0);
    }
}
