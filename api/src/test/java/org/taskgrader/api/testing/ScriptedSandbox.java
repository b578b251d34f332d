package org.taskgrader.api.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;

/**
 * Stands in for containers where a test is about what happens around them. The program says in its first line what is to
 * come of it: {@code // double}, {@code // write TEXT}, {@code // echo}, {@code // does not compile}, {@code // crashes},
 * {@code // runs for ever}, {@code // sandbox fails}, {@code // ends its containers}, {@code // sandbox throws},
 * {@code // waits for NAME} (a gate, which the test opens).
 */
public final class ScriptedSandbox implements Sandbox {

    public static final String TOOLCHAIN = "gcc of the test";

    private static final int SEGMENTATION_FAULT = 11;

    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final AtomicInteger executions = new AtomicInteger();

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
        executions.incrementAndGet();
        String script = plan.compilation()
                .files()
                .getFirst()
                .content()
                .text()
                .lines()
                .findFirst()
                .orElse("");
        if (script.startsWith("// waits for ")) {
            gate(script.substring("// waits for ".length())).await();
        }
        return switch (script) {
            case "// sandbox throws" -> throw new IllegalStateException("scripted");
            case "// sandbox fails" -> failure(plan);
            case "// ends its containers" -> {
                listener.compiling();
                yield failure(plan);
            }
            case "// does not compile" -> notCompiled(plan, listener);
            case "// crashes" -> stopped(plan, listener, new RunOutcome.Signalled(SEGMENTATION_FAULT));
            case "// runs for ever" -> stopped(plan, listener, new RunOutcome.CpuLimitReached());
            default -> runs(plan, listener, script);
        };
    }

    /** As a sandbox that fails. */
    @Override
    public Execution executeAuthors(Plan plan) {
        return failure(plan);
    }

    /** Finds out nothing, as a sandbox that fails. */
    @Override
    public List<ProcessResult> investigate(Investigation investigation) {
        ProcessResult nothing = ProcessResult.withoutRun(new RunOutcome.SandboxFailure("scripted", "not scripted"));
        return investigation.steps().stream().map(step -> nothing).toList();
    }

    /** Whether a program has come to {@code gate}. */
    public boolean reached(String gate) {
        return gates.containsKey(gate);
    }

    /** Lets programs through that wait for {@code gate}, now and from now on. */
    public void open(String gate) {
        gate(gate).countDown();
    }

    public int executions() {
        return executions.get();
    }

    private CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, missing -> new CountDownLatch(1));
    }

    private static Execution failure(Plan plan) {
        RunOutcome failure = new RunOutcome.SandboxFailure("scripted", "as the test wants it");
        return execution(plan, ProcessResult.withoutRun(failure), failure);
    }

    private static Execution notCompiled(Plan plan, ExecutionListener listener) {
        ProcessResult compiler = result(new RunOutcome.Exited(1), "", "[]");
        listener.compiling();
        listener.compiled(compiler);
        return execution(plan, compiler, new RunOutcome.Skipped(RunOutcome.SkipReason.NOT_COMPILED));
    }

    private static Execution execution(Plan plan, ProcessResult compiler, RunOutcome everyRun) {
        return new Execution(
                compiler,
                plan.runs().stream()
                        .map(run -> ProcessResult.withoutRun(everyRun))
                        .toList(),
                TOOLCHAIN);
    }

    private static Execution stopped(Plan plan, ExecutionListener listener, RunOutcome outcome) {
        return runs(plan, listener, run -> result(outcome, "", ""));
    }

    private static Execution runs(Plan plan, ExecutionListener listener, String script) {
        return runs(plan, listener, run -> result(new RunOutcome.Exited(0), output(script, run), ""));
    }

    private static Execution runs(Plan plan, ExecutionListener listener, Function<TestRun, ProcessResult> whatItDoes) {
        ProcessResult compiler = result(new RunOutcome.Exited(0), "", "[]");
        listener.compiling();
        listener.compiled(compiler);
        List<ProcessResult> results = new ArrayList<>();
        for (TestRun run : plan.runs()) {
            ProcessResult result = whatItDoes.apply(run);
            listener.ran(results.size(), result);
            results.add(result);
        }
        return new Execution(compiler, results, TOOLCHAIN);
    }

    private static String output(String script, TestRun run) {
        String input = run.invocation().input().text().strip();
        if (script.startsWith("// write ")) {
            return script.substring("// write ".length()) + "\n";
        }
        if (input.equals("20 22")) {
            return "42\n";
        }
        return script.equals("// echo") ? input + "\n" : 2 * Long.parseLong(input) + "\n";
    }

    private static ProcessResult result(RunOutcome outcome, String stdout, String stderr) {
        return new ProcessResult(
                outcome,
                Duration.ofMillis(3),
                Duration.ofMillis(4),
                ByteSize.ofKibibytes(900),
                2,
                new CapturedOutput(Bytes.utf8(stdout), false),
                new CapturedOutput(Bytes.utf8(stderr), false));
    }
}
