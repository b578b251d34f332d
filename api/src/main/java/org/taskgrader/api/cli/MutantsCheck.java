package org.taskgrader.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.MutationGoal;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.mutation.Fate;
import org.taskgrader.core.mutation.Mutant;
import org.taskgrader.core.mutation.MutationTesting;
import org.taskgrader.core.verdict.OverallVerdict;

/**
 * How well an exercise's tests tell wrong programs from a right one.
 *
 * @param reference the right solution that was changed
 * @param found mutants for which a test fails
 * @param survivors those that pass all tests
 * @param notJudged those for which the sandbox failed
 * @param goal what the exercise promises, where it is less than usual
 */
record MutantsCheck(
        Solution reference, int found, List<Survivor> survivors, int notJudged, Optional<MutationGoal> goal) {

    /** What tests should find, in percent; who finds less says why. */
    static final int AIM = 90;

    /** Longer inputs are cut in what is shown of them. */
    private static final int LONGEST_INPUT = 200;

    /** A mutant that passes, and an input for which it would not, if one was found. */
    record Survivor(Mutant mutant, Optional<Bytes> telling) {}

    /**
     * Runs the tests on all mutants.
     *
     * @param step told of each that is done, perhaps by several threads
     */
    static MutantsCheck of(
            Exercise exercise,
            Solution reference,
            MutationTesting testing,
            List<Mutant> mutants,
            ExecutorService workers,
            Runnable step)
            throws InterruptedException, ExecutionException {
        List<Future<Fate>> fates = new ArrayList<>();
        for (Mutant mutant : mutants) {
            fates.add(workers.submit(() -> {
                Fate fate = testing.fate(mutant);
                step.run();
                return fate;
            }));
        }
        int found = 0;
        int notJudged = 0;
        List<Survivor> survivors = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            switch (fates.get(i).get()) {
                case Fate.Found test -> found++;
                case Fate.NotJudged failure -> notJudged++;
                case Fate.Survived(Optional<Bytes> telling) -> survivors.add(new Survivor(mutants.get(i), telling));
                case Fate.NoProgram none -> {
                    // Says nothing of the tests.
                }
            }
        }
        return new MutantsCheck(reference, found, List.copyOf(survivors), notJudged, exercise.mutants());
    }

    /** The first solution that must pass, if there is one and it is a program. */
    static Optional<Solution> reference(Exercise exercise) {
        return exercise.solutions().stream()
                .filter(solution -> exercise.kind().asksForCode())
                .filter(solution -> solution.verdict().equals(OverallVerdict.PASSED.id()))
                .findFirst();
    }

    /** In percent, rounded down: 100 is said of tests that find them all, and of nothing else. */
    int score() {
        int all = found + survivors.size();
        return all == 0 ? 100 : 100 * found / all;
    }

    /**
     * Whether the tests find enough: what the exercise promises, or else what is asked.
     *
     * @param asked in percent
     */
    boolean isEnough(int asked) {
        return score() >= goal.map(MutationGoal::score).orElse(asked);
    }

    /** That a reason for a low score is one no more. */
    Optional<Problem> hint() {
        return goal.filter(unused -> score() >= AIM)
                .map(unused -> new Problem(
                        Problem.Severity.HINT,
                        "exercise.yaml",
                        OptionalInt.empty(),
                        "The tests find " + score() + " % of the mutants, and from " + AIM + " % on nobody asks why.",
                        "Remove \"mutants:\"."));
    }

    /** For the author: the score, then each survivor as a difference, with an input that would have told. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("mutants: " + found + " of " + (found + survivors.size()) + " found, " + score() + " %"
                + (notJudged == 0 ? "" : "; " + notJudged + " not judged"));
        goal.ifPresent(promise -> lines.add("  "
                + (score() < promise.score() ? "exercise.yaml promises " : "enough are ")
                + promise.score() + " % here: " + promise.reason()));
        for (Survivor survivor : survivors) {
            int line = survivor.mutant().line();
            lines.add("  solutions/" + reference.file() + ":" + line + ": all tests pass with");
            lines.add("    - " + before(survivor));
            lines.add("    + " + after(survivor));
            survivor.telling()
                    .ifPresent(input ->
                            lines.add("    this input would tell, if the statement allows it: " + shown(input)));
        }
        return List.copyOf(lines);
    }

    /** The line of the right solution that was changed. */
    String before(Survivor survivor) {
        return line(reference.source().text(), survivor.mutant().line());
    }

    /** What it was changed into. */
    String after(Survivor survivor) {
        return line(
                survivor.mutant().source(reference.source().text()),
                survivor.mutant().line());
    }

    private static String line(String source, int number) {
        return source.lines().skip(number - 1L).findFirst().orElse("").strip();
    }

    private static String shown(Bytes input) {
        String text = input.text().replace("\\", "\\\\").replace("\n", "\\n");
        return text.length() <= LONGEST_INPUT ? text : text.substring(0, LONGEST_INPUT) + "…";
    }
}
