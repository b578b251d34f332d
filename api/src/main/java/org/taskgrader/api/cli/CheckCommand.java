package org.taskgrader.api.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
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
            description = "With --mutants: an exercise whose tests find fewer is to be put right, but for those that"
                    + " promise another score and say why; ${DEFAULT-VALUE} otherwise, which refuses none.",
            defaultValue = "0")
    private int score;

    @Option(names = "--json", description = "Write all that was found as one JSON document.")
    private boolean json;

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
        Optional<CourseFile.Reading> course = ids.isEmpty() ? Optional.of(workshop.course(library)) : Optional.empty();
        int worst = course.map(this::check).orElse(ExitCodes.PASSED);
        List<ExerciseCheck> checks = new ArrayList<>();
        try (DockerSandbox sandbox = workshop.sandbox();
                ExecutorService workers = Workshop.workers(sandbox)) {
            Grader grader = workshop.grader(sandbox);
            for (FolderReading reading : readings) {
                ExerciseCheck check = check(reading, grader, sandbox, workers);
                worst = Math.max(worst, check.exitCode(score));
                checks.add(check);
            }
        }
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(CheckJson.text(new CheckJson.CheckView(
                            course.map(CheckJson.CourseView::of),
                            checks.stream().map(CheckJson.ExerciseView::of).toList())));
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

    private ExerciseCheck check(FolderReading reading, Grader grader, DockerSandbox sandbox, ExecutorService workers)
            throws InterruptedException, ExecutionException {
        ExerciseCheck check = ExerciseCheck.of(reading, sandbox, grader, workers);
        check.lines().forEach(this::line);
        Optional<Exercise> exercise = check.exercise().filter(usable -> mutants);
        if (exercise.isEmpty()) {
            return check;
        }
        Optional<Solution> reference = MutantsCheck.reference(exercise.get());
        if (reference.isEmpty()) {
            line("    mutants: none, as no "
                    + (exercise.get().kind().asksForCode() ? "solution is promised to pass" : "program is asked for"));
            return check;
        }
        MutantsCheck measured = measured(exercise.get(), reference.get(), sandbox, workers);
        measured.lines().forEach(text -> line("    " + text));
        measured.hint().ifPresent(hint -> line("    " + hint));
        return check.with(measured);
    }

    private MutantsCheck measured(Exercise exercise, Solution reference, DockerSandbox sandbox, ExecutorService workers)
            throws InterruptedException, ExecutionException {
        MutationTesting testing =
                MutationTesting.of(sandbox, exercise, reference.source().text());
        List<Mutant> tried = testing.mutants();
        try (ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), tried.size())) {
            return MutantsCheck.of(exercise, reference, testing, tried, workers, progress::step);
        }
    }

    /** At once, so that it is progress too; JSON is for programs, and comes as a whole. */
    private void line(String text) {
        if (!json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(text);
            out.flush();
        }
    }
}
