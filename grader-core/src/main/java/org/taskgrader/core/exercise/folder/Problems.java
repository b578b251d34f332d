package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.taskgrader.core.exercise.folder.Problem.Severity;

/** Collects what is wrong with one folder while it is read. */
final class Problems {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparing(problem -> problem.line().orElse(0));

    private final List<Problem> found = new ArrayList<>();

    void error(String file, String what, String advice) {
        found.add(new Problem(Severity.ERROR, file, OptionalInt.empty(), what, advice));
    }

    void error(String file, int line, String what, String advice) {
        found.add(new Problem(Severity.ERROR, file, OptionalInt.of(line), what, advice));
    }

    void hint(String file, String what, String advice) {
        found.add(new Problem(Severity.HINT, file, OptionalInt.empty(), what, advice));
    }

    void hint(String file, int line, String what, String advice) {
        found.add(new Problem(Severity.HINT, file, OptionalInt.of(line), what, advice));
    }

    boolean anyError() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** All of them, by file and line. */
    List<Problem> inOrder() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
