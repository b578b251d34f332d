package org.taskgrader.core.checker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.plan.AuthorsCompilation;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;

/** Decides how a checker is built and started. */
final class CheckerPlanner {

    /** It reads what a program wrote, at most 16 MiB, and a right one is over at once. */
    private static final Limits RUN_LIMITS = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(10), ByteSize.ofMebibytes(256), ByteSize.ofKibibytes(64), 1);

    private CheckerPlanner() {}

    /** A run that a checker is to look at. */
    record Case(TestCase test, ProcessResult run) {

        long size() {
            return (long) test.input().size()
                    + test.expected().size()
                    + run.stdout().content().size()
                    + run.stderr().content().size();
        }
    }

    static Plan plan(Checker checker, String learnersSource, List<Case> cases) {
        List<TestRun> runs = cases.stream()
                .map(each -> new TestRun(each.test().name(), invocation(checker, learnersSource, each), RUN_LIMITS))
                .toList();
        return new Plan(compilation(checker), runs, 0);
    }

    static Compilation compilation(Checker checker) {
        return AuthorsCompilation.of(checker.file(), checker.source(), List.of(), List.of());
    }

    private static Invocation invocation(Checker checker, String learnersSource, Case each) {
        List<PlacedFile> files = new ArrayList<>();
        files.add(new PlacedFile("input", each.test().input()));
        files.add(new PlacedFile("expected", each.test().expected()));
        files.add(new PlacedFile("output", each.run().stdout().content()));
        for (Checker.Need need : checker.needs()) {
            files.add(
                    switch (need) {
                        case SOURCE -> new PlacedFile("source.c", Bytes.utf8(learnersSource));
                        case ERRORS ->
                            new PlacedFile("errors", each.run().stderr().content());
                    });
        }
        return new Invocation(List.of("input", "expected", "output"), List.of(), files, Bytes.empty());
    }
}
