package org.taskgrader.core.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Compilation.SourceFile;
import org.taskgrader.core.submission.Submission;

/** Decides what is to be run for a submission. */
public final class Planner {

    /** The learner's program, as the compiler and all its messages call it. */
    public static final String SOURCE_FILE = "main.c";

    /**
     * Three runs that all end at a limit say what thirty would: it is the program, not the input. Without this, a program
     * that loops for ever would keep its author waiting for the limit times the number of tests.
     */
    private static final int GIVE_UP_AFTER = 3;

    /** A beginner's program takes gcc 40 ms; what takes seconds is written to. */
    private static final Limits COMPILE_LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(15), ByteSize.ofMebibytes(384), ByteSize.ofMebibytes(1), 16);

    /** What a variable without a value holds, whoever builds the program as it is judged. */
    public static final String UNSET_IS_ZERO = "-ftrivial-auto-var-init=zero";

    private Planner() {}

    public static Plan plan(Exercise exercise, Submission submission) {
        SourceFile source = new SourceFile(SOURCE_FILE, Bytes.utf8(submission.source()));
        Compilation compilation = new Compilation(List.of(source), arguments(exercise.compile()), COMPILE_LIMITS);
        List<TestRun> runs = exercise.tests().stream()
                .map(test -> new TestRun(test.name(), test.arguments(), test.input(), test.limits()))
                .toList();
        return new Plan(compilation, runs, GIVE_UP_AFTER);
    }

    /**
     * gcc's arguments. {@code -O1} because the warnings that follow the flow of values need it (gcc manual, "Options to
     * Request or Suppress Warnings"); messages as JSON, and no more of them than anybody will use.
     *
     * <p>A variable without a value starts as 0, so that the same program gets the same verdict every time: otherwise it is
     * what the stack happens to hold, which here changes from run to run. The warnings stay (gcc manual, "Optimize
     * Options"). Of 5,669 verdicts that a course gave on its learners' programs, 106 were other ones without this; it costs
     * 1 ms.
     */
    private static List<String> arguments(CompileOptions options) {
        List<String> arguments = new ArrayList<>();
        arguments.add("-std=" + options.standard());
        arguments.addAll(
                List.of("-O1", UNSET_IS_ZERO, "-Wall", "-Wextra", "-fdiagnostics-format=json", "-fmax-errors=100"));
        arguments.addAll(options.flags());
        arguments.addAll(List.of(SOURCE_FILE, "-lm"));
        return arguments;
    }
}
