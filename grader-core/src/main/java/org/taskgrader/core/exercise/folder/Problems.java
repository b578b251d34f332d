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

    /** What moves a terminal's cursor or turns the direction of writing around has no place in a message. */
    boolean checkVisible(String file, int line, String text) {
        var unseen = text.codePoints().filter(Problems::isUnseen).findFirst();
        unseen.ifPresent(c -> error(
                file, line, String.format("There is a character U+%04X here that nobody sees.", c), "Remove it."));
        return unseen.isEmpty();
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    boolean anyError() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** All of them, by file and line. */
    List<Problem> inOrder() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
