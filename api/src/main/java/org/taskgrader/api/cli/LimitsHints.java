package org.taskgrader.api.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.tuning.Use;

/** Whether limits suit what right programs use: not so little that a learner's is refused, nor so much that a loop is endless. */
final class LimitsHints {

    /** A learner's right program may well take three times what the author's takes. */
    private static final int ROOM = 3;

    private static final int FAR_TOO_MUCH = 100;

    private static final String ADVICE = "./taskgrader limits measures, and proposes one.";

    private final Exercise exercise;
    private final List<SolutionCheck> right;

    private LimitsHints(Exercise exercise, List<SolutionCheck> right) {
        this.exercise = exercise;
        this.right = right;
    }

    /** About the time and the memory of an exercise's tests. */
    static List<Problem> of(Exercise exercise, List<SolutionCheck> solutions) {
        List<SolutionCheck> right =
                solutions.stream().filter(SolutionCheck::passed).toList();
        LimitsHints hints = new LimitsHints(exercise, right);
        List<Problem> found = new ArrayList<>();
        hints.hint(
                        "cpu",
                        use -> use.cpu().toNanos(),
                        limits -> limits.cpu().toNanos(),
                        nanoseconds -> LimitsTable.time(Duration.ofNanos(nanoseconds)))
                .ifPresent(found::add);
        hints.hint(
                        "memory",
                        use -> use.memory().bytes(),
                        limits -> limits.memory().bytes(),
                        bytes -> LimitsTable.size(ByteSize.ofBytes(bytes)))
                .ifPresent(found::add);
        return found;
    }

    /** A run beside the limit that it had. */
    private record Case(String file, String test, long used, long allowed) {

        double share() {
            return (double) used / allowed;
        }
    }

    private Optional<Problem> hint(
            String name, ToLongFunction<Use> used, ToLongFunction<Limits> allowed, Function<Long, String> written) {
        List<Case> cases = right.stream()
                .flatMap(solution -> solution.uses().entrySet().stream()
                        .map(use -> new Case(
                                solution.solution().file(),
                                use.getKey(),
                                used.applyAsLong(use.getValue()),
                                allowed.applyAsLong(limits(use.getKey())))))
                .toList();
        Optional<Case> nearest = cases.stream().max(Comparator.comparingDouble(Case::share));
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        Case most = nearest.get();
        long usual = allowed.applyAsLong(Limits.DEFAULT);
        String limit = "limits: " + name;
        if (most.used() * ROOM > most.allowed()) {
            return Optional.of(hint("solutions/" + most.file() + " uses " + written.apply(most.used()) + " of the "
                    + written.apply(most.allowed()) + " of \"" + limit + "\" in the test \"" + most.test()
                    + "\", so a learner's right program may want more."));
        }
        if (most.allowed() > usual && most.used() * FAR_TOO_MUCH < most.allowed()) {
            return Optional.of(hint("\"" + limit + "\" is " + written.apply(most.allowed())
                    + ", and no right program uses more than " + written.apply(most.used()) + "."));
        }
        return Optional.empty();
    }

    private Limits limits(String name) {
        return exercise.tests().stream()
                .filter(test -> test.name().equals(name))
                .map(TestCase::limits)
                .findFirst()
                .orElse(exercise.limits());
    }

    private static Problem hint(String what) {
        return new Problem(Problem.Severity.HINT, "exercise.yaml", OptionalInt.empty(), what, ADVICE);
    }
}
