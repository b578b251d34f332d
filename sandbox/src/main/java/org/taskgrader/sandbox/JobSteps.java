package org.taskgrader.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.sandbox.protocol.Request;

/** Puts a plan into the words of the protocol: step 0 compiles, step n is run n − 1. */
final class JobSteps {

    private static final String PROGRAM = "a.out";
    private static final int SOURCE_MODE = 0644;
    private static final List<String> COMPILE_ENVIRONMENT = List.of("LC_ALL=C", "PATH=/usr/bin:/bin", "TMPDIR=/tmp");
    private static final List<String> RUN_ENVIRONMENT = List.of("LC_ALL=C", "PATH=/usr/bin:/bin");

    /** gcc's diagnostics as JSON take some hundred octets each, and a beginner's program can have hundreds. */
    private static final int DIAGNOSTICS_CAP = 1 << 20;

    private static final long OBJECT_FILE_SIZE = ByteSize.ofMebibytes(32).bytes();

    /** gcc raises its own limit to this, to survive deeply nested programs. */
    private static final long COMPILER_STACK = ByteSize.ofMebibytes(64).bytes();

    private static final long RUN_FILE_SIZE = ByteSize.ofMebibytes(16).bytes();

    /** What Linux gives a program that nobody limits: endless recursion ends as learners' own machines end it. */
    private static final long RUN_STACK = ByteSize.ofMebibytes(8).bytes();

    /** Both streams of a step fit into one frame. */
    private static final ByteSize LARGEST_OUTPUT = ByteSize.ofMebibytes(16);

    private static final ByteSize LARGEST_INPUT = ByteSize.ofMebibytes(32);

    private JobSteps() {}

    /**
     * @throws IllegalArgumentException if the plan holds what the protocol cannot express
     */
    static List<Request.Step> steps(Plan plan, long job) {
        List<Request.Step> steps = new ArrayList<>(plan.runs().size() + 1);
        steps.add(compile(plan.compilation(), job));
        for (TestRun run : plan.runs()) {
            steps.add(run(run, job, steps.size()));
        }
        return steps;
    }

    private static Request.Step compile(Compilation compilation, long job) {
        List<String> argv = new ArrayList<>();
        argv.add("gcc");
        argv.addAll(compilation.arguments());
        argv.add("-o");
        argv.add(PROGRAM);
        Limits limits = compilation.limits();
        return new Request.Step(
                job,
                0,
                Request.Profile.COMPILE,
                true,
                Request.StdinMode.FILE,
                "/usr/bin/gcc",
                argv,
                COMPILE_ENVIRONMENT,
                Bytes.empty(),
                compilation.files().stream()
                        .map(file -> new Request.InputFile(file.name(), SOURCE_MODE, checked(file.content())))
                        .toList(),
                List.of(PROGRAM),
                List.of(),
                limits(limits, DIAGNOSTICS_CAP, OBJECT_FILE_SIZE, COMPILER_STACK));
    }

    private static Request.Step run(TestRun run, long job, int step) {
        List<String> argv = new ArrayList<>();
        argv.add("./" + PROGRAM);
        argv.addAll(run.arguments());
        Limits limits = run.limits();
        return new Request.Step(
                job,
                step,
                Request.Profile.RUN,
                false,
                Request.StdinMode.FILE,
                "/job/" + PROGRAM,
                argv,
                RUN_ENVIRONMENT,
                checked(run.input()),
                List.of(),
                List.of(),
                List.of(),
                limits(limits, outputCap(limits), RUN_FILE_SIZE, RUN_STACK));
    }

    private static int outputCap(Limits limits) {
        if (limits.output().compareTo(LARGEST_OUTPUT) > 0) {
            throw new IllegalArgumentException("an output limit of " + limits.output()
                    + " is too much: the sandbox returns at most " + LARGEST_OUTPUT + " of a stream");
        }
        return (int) limits.output().bytes();
    }

    private static Bytes checked(Bytes input) {
        if (input.size() > LARGEST_INPUT.bytes()) {
            throw new IllegalArgumentException(
                    "an input of " + input.size() + " octets is too much: the sandbox takes at most " + LARGEST_INPUT);
        }
        return input;
    }

    private static Request.StepLimits limits(Limits limits, int outputCap, long fileSize, long stack) {
        return new Request.StepLimits(
                limits.cpu(),
                limits.wall(),
                limits.memory().bytes(),
                outputCap,
                outputCap,
                limits.processes(),
                fileSize,
                stack);
    }
}
