package org.taskgrader.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.comparison.OutputComparison;
import org.taskgrader.core.diagnosis.Diagnosis;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.history.Attempt;
import org.taskgrader.core.history.History;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/** What is said before any mistake is: about the whole program, and about the attempt before. */
class FirstWordsTest {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final Explainer EXPLAINER = new Explainer(CLASSES, MessageCatalogue.load(CLASSES));
    private static final Exercise EXERCISE = Fixture.all().getFirst().exercise();
    private static final int TOTAL = 3;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | WRONG_OUTPUT | 0 | Your program runs to its end, but it does not print what is expected yet. Tests passed: 0 of 3.
        en | WRONG_OUTPUT | 1 | Your program runs to its end, but it does not always print what is expected. Tests passed: 1 of 3.
        en | WRONG_RESULT | 0 | Your function can be called, but it does not give what is expected yet. Tests passed: 0 of 3.
        en | WRONG_RESULT | 2 | Your function can be called, but it does not always give what is expected. Tests passed: 2 of 3.
        es | WRONG_OUTPUT | 0 | Su programa llega hasta el final, pero todavía no escribe lo que se espera. Pruebas superadas: 0 de 3.
        """)
    void notAlwaysIsSaidOnlyOfWhatIsRightOnce(Locale language, OverallVerdict verdict, int passed, String summary) {
        assertThat(feedback(verdict, passed, History.unknown(), language).summary())
                .isEqualTo(summary);
    }

    @Test
    void inFrenchAsWell() {
        assertThat(feedback(OverallVerdict.WRONG_OUTPUT, 0, History.unknown(), Locale.FRENCH)
                        .summary())
                .startsWith("Votre programme va jusqu’au bout, mais il n’affiche pas encore ce qui est attendu.");
        assertThat(feedback(OverallVerdict.WRONG_RESULT, 0, History.unknown(), Locale.FRENCH)
                        .summary())
                .startsWith("Votre fonction peut être appelée, mais elle ne donne pas encore ce qui est attendu.");
    }

    /** It was not closer, it was there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | 2 | Tests passed: 1 now, 2 last time. Compare with your previous version: it was closer.
        en | 3 | Your previous version passed all tests. Compare the two.
        fr | 3 | Votre version précédente réussissait tous les tests. Comparez les deux.
        """)
    void aVersionThatPassedAllTestsIsToldFromOneThatWasCloser(Locale language, int before, String progress) {
        Attempt last = new Attempt(
                "int main(void) { return 0; }", EXERCISE.version(), true, before, TOTAL, Optional.empty(), 0);

        assertThat(feedback(OverallVerdict.WRONG_OUTPUT, 1, History.of(List.of(last)), language)
                        .progress())
                .contains(progress);
    }

    private static Feedback feedback(OverallVerdict verdict, int passed, History history, Locale language) {
        Judgement judgement = new Judgement(
                verdict,
                IntStream.range(0, TOTAL).mapToObj(i -> test(i < passed)).toList(),
                List.of(),
                List.of(),
                0,
                0);
        return EXPLAINER.explain(
                new Situation(
                        EXERCISE,
                        CSource.parse("int main(void) { return 1; }"),
                        judgement,
                        List.of(),
                        Diagnosis.NOTHING,
                        Optional.empty(),
                        history,
                        Optional.empty()),
                language);
    }

    private static JudgedTest test(boolean passed) {
        TestCase test = new TestCase(
                "one", "all", Visibility.VISIBLE, List.of(), Bytes.empty(), Bytes.utf8("1\n"), EXERCISE.limits());
        ProcessResult result = new ProcessResult(
                new RunOutcome.Exited(0),
                Duration.ZERO,
                Duration.ZERO,
                ByteSize.ofBytes(0),
                0,
                CapturedOutput.NOTHING,
                CapturedOutput.NOTHING);
        return new JudgedTest(
                test,
                result,
                result.stdout(),
                OutputComparison.compare(EXERCISE.comparison(), test.expected(), result.stdout())
                        .<Verdict>map(Verdict.WrongOutput::new)
                        .filter(wrong -> !passed)
                        .orElseGet(Verdict.Passed::new));
    }
}
