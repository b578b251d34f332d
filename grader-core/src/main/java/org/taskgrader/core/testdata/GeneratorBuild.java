package org.taskgrader.core.testdata;

import java.time.Duration;
import java.util.List;
import org.taskgrader.core.author.AuthorsBuild;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.GeneratedTest;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.folder.TestFiles;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.plan.WantedFile;

/**
 * The two ways in which a generator is built and started. What does not hang on its arguments alone (the time, its number,
 * where something lies in memory, what a variable without a value or fresh memory holds) is something else in the second, so
 * a program that is not reproducible gives itself away at once.
 *
 * @param unset what gcc fills variables with that are given no value
 * @param environment {@code NAME=value}
 * @param parts C files that are linked with it
 */
record GeneratorBuild(String unset, List<String> environment, List<PlacedFile> parts) {

    static final GeneratorBuild FIRST = new GeneratorBuild("zero", List.of(), List.of());
    static final GeneratorBuild SECOND = new GeneratorBuild(
            "pattern",
            List.of("MALLOC_PERTURB_=170"),
            List.of(new PlacedFile("another-day.c", Bytes.ofResource("/testdata/another-day.c"))));

    /** Where a generator that makes pairs writes what is expected. */
    static final String EXPECTED = "expected";

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(20), ByteSize.ofMebibytes(256), TestFiles.LARGEST_FILE, 1);

    GeneratorBuild {
        environment = List.copyOf(environment);
        parts = List.copyOf(parts);
    }

    Plan plan(AuthorsProgram generator, List<GeneratedTest> tests) {
        Compilation compilation =
                AuthorsBuild.compilation(generator, List.of("-ftrivial-auto-var-init=" + unset), parts);
        List<TestRun> runs = tests.stream().map(this::run).toList();
        return new Plan(compilation, runs, 0);
    }

    private TestRun run(GeneratedTest test) {
        List<WantedFile> wanted = test.makes() == GeneratedTest.Makes.PAIR
                ? List.of(new WantedFile(EXPECTED, WantedFile.LARGEST))
                : List.of();
        Invocation invocation = new Invocation(test.commandLine(), environment, List.of(), Bytes.empty());
        return new TestRun(test.name(), invocation, wanted, LIMITS);
    }
}
