package org.taskgrader.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.Problem.Severity;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.tuning.BuildProblems;
import org.taskgrader.core.verdict.OverallVerdict;

/**
 * All that was found out about one exercise.
 *
 * @param solutions what came of each; none if the exercise cannot be used
 * @param hints what only running them has shown
 * @param data what the author's own programs say of the tests
 * @param mutants what the tests find, if that was asked
 */
record ExerciseCheck(
        FolderReading reading,
        List<SolutionCheck> solutions,
        List<Problem> hints,
        TestDataCheck data,
        Optional<MutantsCheck> mutants) {

    private static final String TEMPLATE = "template.c";

    ExerciseCheck {
        solutions = List.copyOf(solutions);
        hints = List.copyOf(hints);
    }

    /** Grades all of its solutions, and its template, as if learners had sent them, and looks at its tests. */
    static ExerciseCheck of(FolderReading read, Sandbox sandbox, Grader grader, ExecutorService workers)
            throws InterruptedException, ExecutionException {
        FolderReading reading = BuildProblems.refusing(read, sandbox);
        if (!(reading instanceof FolderReading.Accepted accepted)) {
            return new ExerciseCheck(reading, List.of(), List.of(), TestDataCheck.NOTHING, Optional.empty());
        }
        Exercise exercise = accepted.exercise();
        List<Future<SolutionCheck>> checks = new ArrayList<>();
        for (Solution solution : exercise.solutions()) {
            checks.add(workers.submit(() -> SolutionCheck.of(grader, exercise, solution)));
        }
        Optional<Future<SolutionCheck>> template = Optional.of(exercise.template())
                .filter(text -> !text.isBlank())
                .map(text -> new Solution(TEMPLATE, Bytes.utf8(text), "", Optional.empty()))
                .map(program -> workers.submit(() -> SolutionCheck.of(grader, exercise, program)));
        List<SolutionCheck> done = new ArrayList<>();
        for (Future<SolutionCheck> check : checks) {
            done.add(check.get());
        }
        List<Problem> hints = new ArrayList<>(LimitsHints.of(exercise, done));
        if (template.isPresent()) {
            templateHint(exercise.kind(), template.get().get()).ifPresent(hints::add);
        }
        return new ExerciseCheck(reading, done, hints, TestDataCheck.of(exercise, sandbox), Optional.empty());
    }

    private static Optional<Problem> templateHint(Kind kind, SolutionCheck template) {
        if (template.verdict() == OverallVerdict.COMPILE_ERROR && kind instanceof Kind.Program) {
            return Optional.of(new Problem(
                    Severity.HINT,
                    TEMPLATE,
                    OptionalInt.empty(),
                    "It does not compile"
                            + template.errorClass().map(id -> " (" + id + ")").orElse("") + ".",
                    "Repair it; if that is for learners to do, write \"kind: fix\" into exercise.yaml."));
        }
        return template.passed()
                ? Optional.of(new Problem(
                        Severity.HINT,
                        TEMPLATE,
                        OptionalInt.empty(),
                        "It passes all tests, so there is nothing left to do.",
                        "Take out what learners are to write."))
                : Optional.empty();
    }

    ExerciseCheck with(MutantsCheck measured) {
        List<Problem> all =
                Stream.concat(hints.stream(), measured.hint().stream()).toList();
        return new ExerciseCheck(reading, solutions, all, data, Optional.of(measured));
    }

    /** Nothing if the exercise cannot be used. */
    Optional<Exercise> exercise() {
        return reading instanceof FolderReading.Accepted accepted ? Optional.of(accepted.exercise()) : Optional.empty();
    }

    /** What is to be said of the folder and of what is in it, with file and line. */
    List<Problem> problems() {
        return Stream.of(reading.problems(), data.problems(), hints)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What a command ends with.
     *
     * @param score how many percent of the mutants tests must find
     */
    int exitCode(int score) {
        boolean failedUs = solutions.stream().anyMatch(SolutionCheck::notJudged)
                || !data.failures().isEmpty()
                || mutants.stream().anyMatch(check -> check.notJudged() > 0);
        if (failedUs) {
            return ExitCodes.OUR_FAILURE;
        }
        boolean well = isWell() && mutants.stream().allMatch(check -> check.isEnough(score));
        return well ? ExitCodes.PASSED : ExitCodes.FAILED;
    }

    /** Whether nothing has to be put right, but for what its tests miss. */
    private boolean isWell() {
        return exercise().isPresent()
                && solutions.stream().allMatch(SolutionCheck::asPromised)
                && problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** For a person: a line that sums up, and one for each thing that is to be known. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (exercise().isEmpty()) {
            lines.add("✗ " + reading.id() + ": cannot be used");
        } else {
            List<SolutionCheck> broken =
                    solutions.stream().filter(check -> !check.asPromised()).toList();
            lines.add((isWell() ? "✓ " : "✗ ") + reading.id() + ": "
                    + (solutions.size() - broken.size()) + " of " + solutions.size() + " solutions, "
                    + exercise().get().tests().size() + " tests");
            broken.forEach(check -> lines.add("    solutions/" + check.line()));
            solutions.forEach(check -> check.hint().ifPresent(hint -> lines.add("    solutions/" + hint)));
        }
        problems().forEach(problem -> lines.add("    " + problem));
        data.failures()
                .forEach(failure -> lines.add(
                        "    the tests could not be looked at (" + failure.stage() + ": " + failure.detail() + ")"));
        return lines;
    }
}
