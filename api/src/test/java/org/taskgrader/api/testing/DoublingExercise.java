package org.taskgrader.api.testing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;

/** Read a number, write its double: a sample, a visible and a hidden test, and secrets that can be searched for. */
public final class DoublingExercise {

    public static final String ID = "testing/double";
    public static final String HIDDEN_INPUT = "77003311";
    public static final String HIDDEN_EXPECTED = "154006622";
    public static final String SOLUTION_MARK = "the_authors_own_solution";

    public static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 4);

    private DoublingExercise() {}

    public static Exercise create() {
        return new Exercise(
                ID,
                Map.of(Locale.ENGLISH, "Double", Locale.FRENCH, "Le double"),
                Map.of(Locale.ENGLISH, "Write the double.", Locale.FRENCH, "Écrivez le double."),
                "int main(void) {\n}\n",
                new CompileOptions("gnu17", List.of()),
                LIMITS,
                new Comparison.WhitespaceTolerant(),
                ExitStatus.ZERO,
                List.of(new TestGroup("all", 10, TestGroup.Scoring.PROPORTIONAL)),
                List.of(
                        test("01-small", Visibility.SAMPLE, "2", "4"),
                        test("02-large", Visibility.VISIBLE, "1000", "2000"),
                        test("91-secret", Visibility.HIDDEN, HIDDEN_INPUT, HIDDEN_EXPECTED)),
                List.of(new Solution(
                        "right.c",
                        Bytes.utf8("int " + SOLUTION_MARK + ";"),
                        "passed",
                        Optional.empty(),
                        Optional.empty())));
    }

    private static TestCase test(String name, Visibility visibility, String input, String expected) {
        return new TestCase(
                name, "all", visibility, List.of(), Bytes.utf8(input + "\n"), Bytes.utf8(expected + "\n"), LIMITS);
    }
}
