package org.taskgrader.api.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.folder.CourseFile;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.mutation.Mutant;
import org.taskgrader.core.mutation.MutationTesting;
import org.taskgrader.sandbox.DockerSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves exercises: their folders, and that each of their solutions gets what it promises. */
@Command(
        name = "check",
        description = "Check exercises: their folders, and that each solution gets what exercise.yaml promises.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 all is well, 1 something is to be put right, 2 the command was not understood, 3 we failed."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "EXERCISE", description = "Exercises' ids; all of them if none is named.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--mutants",
            description = "Also measure the tests: a right solution is changed in many small ways, and a test should"
                    + " fail each time. What survives is told with an input that would have told it, if one is found.")
    private boolean mutants;

    @Option(
            names = "--score",
            paramLabel = "PERCENT",
            description = "With --mutants: an exercise whose tests find fewer is to be put right;"
                    + " ${DEFAULT-VALUE} otherwise, which refuses none.",
            defaultValue = "0")
    private int score;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        if (score > 0 && !mutants) {
            throw CommandFailure.usage("--score is about the tests that --mutants measures: name both");
        }
        Workshop workshop = Workshop.open();
        ExerciseLibrary library = workshop.library();
        List<FolderReading> readings = chosen(library);
        int worst = ids.isEmpty() ? check(workshop.course(library)) : ExitCodes.PASSED;
        try (DockerSandbox sandbox = workshop.sandbox();
                ExecutorService workers = Executors.newFixedThreadPool(
                        sandbox.status().size(), Thread.ofVirtual().factory())) {
            Grader grader = workshop.grader(sandbox);
            for (FolderReading reading : readings) {
                worst = Math.max(worst, check(reading, grader, workers));
                if (mutants && reading instanceof FolderReading.Accepted accepted) {
                    worst = Math.max(worst, checkTests(accepted.exercise(), sandbox, workers));
                }
            }
        }
        return worst;
    }

    private List<FolderReading> chosen(ExerciseLibrary library) {
        if (ids.isEmpty()) {
            return List.copyOf(library.readings().values());
        }
        return ids.stream()
                .map(id -> {
                    FolderReading reading = library.readings().get(id);
                    if (reading == null) {
                        throw CommandFailure.usage("there is no exercise \"" + id + "\"; there are "
                                + String.join(", ", library.readings().keySet()));
                    }
                    return reading;
                })
                .toList();
    }

    /** The course is about all exercises, so it is checked with all of them. */
    private int check(CourseFile.Reading course) {
        boolean refused = course.course().isEmpty() && !course.problems().isEmpty();
        course.course()
                .ifPresent(read -> line("✓ " + CourseFile.NAME + ": "
                        + read.modules().size() + " modules, "
                        + read.modules().stream()
                                .mapToInt(module -> module.exercises().size())
                                .sum()
                        + " exercises"));
        if (refused) {
            line("✗ " + CourseFile.NAME + ": cannot be used");
        }
        course.problems().forEach(problem -> line("    " + problem));
        return refused ? ExitCodes.FAILED : ExitCodes.PASSED;
    }

    private int check(FolderReading reading, Grader grader, ExecutorService workers)
            throws InterruptedException, ExecutionException {
        return switch (reading) {
            case FolderReading.Refused refused -> {
                line("✗ " + refused.id() + ": cannot be used");
                refused.problems().forEach(problem -> line("    " + problem));
                yield ExitCodes.FAILED;
            }
            case FolderReading.Accepted accepted -> {
                int code = checkSolutions(accepted.exercise(), grader, workers);
                accepted.problems().forEach(problem -> line("    " + problem));
                yield code;
            }
        };
    }

    private int checkTests(Exercise exercise, DockerSandbox sandbox, ExecutorService workers)
            throws InterruptedException, ExecutionException {
        Optional<Solution> reference = MutantsCheck.reference(exercise);
        if (reference.isEmpty()) {
            line("    mutants: none, as no solution is promised to pass");
            return ExitCodes.PASSED;
        }
        MutationTesting testing =
                MutationTesting.of(sandbox, exercise, reference.get().source().text());
        List<Mutant> tried = testing.mutants();
        MutantsCheck check;
        try (ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), tried.size())) {
            check = MutantsCheck.of(reference.get(), testing, tried, workers, progress::step);
        }
        check.lines().forEach(text -> line("    " + text));
        if (check.notJudged() > 0) {
            return ExitCodes.OUR_FAILURE;
        }
        return check.score() < score ? ExitCodes.FAILED : ExitCodes.PASSED;
    }

    private int checkSolutions(Exercise exercise, Grader grader, ExecutorService workers)
            throws InterruptedException, ExecutionException {
        List<Future<SolutionCheck>> checks = exercise.solutions().stream()
                .map(solution -> workers.submit(() -> SolutionCheck.of(grader, exercise, solution)))
                .toList();
        List<SolutionCheck> done = new ArrayList<>();
        for (Future<SolutionCheck> check : checks) {
            done.add(check.get());
        }
        List<SolutionCheck> broken =
                done.stream().filter(check -> !check.asPromised()).toList();
        line((broken.isEmpty() ? "✓ " : "✗ ") + exercise.id() + ": "
                + (done.size() - broken.size()) + " of " + done.size() + " solutions, "
                + exercise.tests().size() + " tests");
        broken.forEach(check -> line("    solutions/" + check.line()));
        done.forEach(check -> check.hint().ifPresent(hint -> line("    solutions/" + hint)));
        if (broken.stream().anyMatch(SolutionCheck::notJudged)) {
            return ExitCodes.OUR_FAILURE;
        }
        return broken.isEmpty() ? ExitCodes.PASSED : ExitCodes.FAILED;
    }

    /** At once, so that it is progress too. */
    private void line(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
