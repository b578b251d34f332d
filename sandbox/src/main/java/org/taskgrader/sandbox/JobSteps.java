package org.taskgrader.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Counterpart;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.plan.WantedFile;
import org.taskgrader.sandbox.protocol.Request;

/** Puts plans and investigations into the words of the protocol. */
final class JobSteps {

    /** The file that gdb writes to; what the program writes goes to its standard output, and is dropped. */
    static final String DEBUGGER_LOG = "gdb.log";

    private static final String PROGRAM = "a.out";
    private static final String DEBUGGER_SCRIPT = "gdb.script";
    private static final int FILE_MODE = 0644;
    private static final List<String> ENVIRONMENT = List.of("LC_ALL=C", "PATH=/usr/bin:/bin");
    private static final List<String> COMPILE_ENVIRONMENT = with(ENVIRONMENT, List.of("TMPDIR=/tmp"));

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

    private final long job;
    private final int slowness;
    private final List<Request.Step> steps = new ArrayList<>();

    private JobSteps(long job, int slowness) {
        this.job = job;
        this.slowness = slowness;
    }

    /**
     * Step 0 compiles, step n is run n − 1.
     *
     * @param slowness how many times as long as on a machine with nothing else to do everything may take by the clock
     * @throws IllegalArgumentException if the plan holds what the protocol cannot express
     */
    static List<Request.Step> steps(Plan plan, long job, int slowness) {
        Request.StdinMode input =
                plan.counterpart().isPresent() ? Request.StdinMode.CONVERSATION : Request.StdinMode.FILE;
        return steps(plan.compilation(), plan.runs(), input, new JobSteps(job, slowness));
    }

    /** As the other; its steps are taken while those of the learner's program with the same numbers are. */
    static List<Request.Step> steps(Counterpart counterpart, long job, int slowness) {
        return steps(
                counterpart.compilation(),
                counterpart.runs(),
                Request.StdinMode.CONVERSATION,
                new JobSteps(job, slowness));
    }

    private static List<Request.Step> steps(
            Compilation compilation, List<TestRun> runs, Request.StdinMode input, JobSteps steps) {
        steps.build(PROGRAM, compilation, true);
        for (TestRun run : runs) {
            steps.run(PROGRAM, Request.Profile.RUN, input, run.invocation(), run.wanted(), run.limits());
        }
        return steps.steps;
    }

    /**
     * One step for each of the investigation's.
     *
     * @throws IllegalArgumentException if the investigation holds what the protocol cannot express
     */
    static List<Request.Step> steps(Investigation investigation, long job) {
        JobSteps steps = new JobSteps(job, 1);
        for (Investigation.Step step : investigation.steps()) {
            switch (step) {
                case Investigation.Check(Compilation compilation) -> steps.check(compilation);
                case Investigation.Build(String program, Compilation compilation) ->
                    steps.build(program, compilation, false);
                case Investigation.Run run ->
                    steps.run(
                            run.program(),
                            run.mayTrace() ? Request.Profile.DEBUG : Request.Profile.RUN,
                            Request.StdinMode.FILE,
                            run.invocation(),
                            List.of(),
                            run.limits());
                case Investigation.Debug debug -> steps.debug(debug);
            }
        }
        return steps.steps;
    }

    private void build(String program, Compilation compilation, boolean essential) {
        compile(compilation, List.of("-o", program), essential, List.of(program));
    }

    private void check(Compilation compilation) {
        compile(compilation, List.of("-fsyntax-only"), false, List.of());
    }

    private void compile(Compilation compilation, List<String> options, boolean essential, List<String> keep) {
        steps.add(new Request.Step(
                job,
                steps.size(),
                Request.Profile.COMPILE,
                essential,
                Request.StdinMode.FILE,
                "/usr/lib/taskgrader/cc",
                with(with(List.of("gcc"), compilation.arguments()), options),
                COMPILE_ENVIRONMENT,
                Bytes.empty(),
                placed(compilation.files()),
                keep,
                List.of(),
                limits(compilation.limits(), DIAGNOSTICS_CAP, OBJECT_FILE_SIZE, COMPILER_STACK)));
    }

    private void run(
            String program,
            Request.Profile profile,
            Request.StdinMode input,
            Invocation invocation,
            List<WantedFile> wanted,
            Limits limits) {
        steps.add(new Request.Step(
                job,
                steps.size(),
                profile,
                false,
                input,
                "/job/" + program,
                with(List.of("./" + program), invocation.arguments()),
                with(ENVIRONMENT, invocation.environment()),
                checked(invocation.input()),
                placed(invocation.files()),
                List.of(),
                wanted.stream().map(JobSteps::fetch).toList(),
                limits(limits, outputCap(limits), RUN_FILE_SIZE, RUN_STACK)));
    }

    /**
     * gdb without anybody's settings, a shell, or what it would fetch from elsewhere; it holds no right that the program
     * under it does not have.
     */
    private void debug(Investigation.Debug debug) {
        String redirected = "set logging file " + DEBUGGER_LOG
                + "\nset logging redirect on\nset logging enabled on\nset startup-with-shell off\n" + debug.script();
        List<String> gdb = List.of("gdb", "-nx", "-nh", "-batch", "-x", DEBUGGER_SCRIPT, "--args");
        steps.add(new Request.Step(
                job,
                steps.size(),
                Request.Profile.DEBUG,
                false,
                Request.StdinMode.FILE,
                "/usr/bin/gdb",
                with(
                        with(gdb, List.of("/job/" + debug.program())),
                        debug.invocation().arguments()),
                with(ENVIRONMENT, debug.invocation().environment()),
                checked(debug.invocation().input()),
                with(
                        placed(debug.invocation().files()),
                        List.of(new Request.InputFile(DEBUGGER_SCRIPT, FILE_MODE, Bytes.utf8(redirected)))),
                List.of(),
                List.of(new Request.Fetch(DEBUGGER_LOG, outputCap(debug.limits()))),
                limits(debug.limits(), outputCap(debug.limits()), RUN_FILE_SIZE, RUN_STACK)));
    }

    private static <T> List<T> with(List<T> first, List<T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static List<Request.InputFile> placed(List<PlacedFile> files) {
        return files.stream()
                .map(file -> new Request.InputFile(file.name(), FILE_MODE, checked(file.content())))
                .toList();
    }

    private static Request.Fetch fetch(WantedFile file) {
        return new Request.Fetch(file.name(), size(file.most(), file.name()));
    }

    private static int outputCap(Limits limits) {
        return size(limits.output(), "a stream");
    }

    private static int size(ByteSize asked, String what) {
        if (asked.compareTo(LARGEST_OUTPUT) > 0) {
            throw new IllegalArgumentException(
                    asked + " of " + what + " are too much: the sandbox returns at most " + LARGEST_OUTPUT);
        }
        return (int) asked.bytes();
    }

    private static Bytes checked(Bytes input) {
        if (input.size() > LARGEST_INPUT.bytes()) {
            throw new IllegalArgumentException(
                    "an input of " + input.size() + " octets is too much: the sandbox takes at most " + LARGEST_INPUT);
        }
        return input;
    }

    private Request.StepLimits limits(Limits limits, int outputCap, long fileSize, long stack) {
        return new Request.StepLimits(
                limits.cpu(),
                limits.wall().multipliedBy(slowness),
                limits.memory().bytes(),
                outputCap,
                outputCap,
                limits.processes(),
                fileSize,
                stack);
    }
}
