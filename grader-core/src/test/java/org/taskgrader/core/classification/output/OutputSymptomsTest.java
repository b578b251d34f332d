package org.taskgrader.core.classification.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputSymptomsTest {

    @Test
    void aPatternMustFitEveryFailingTest() {
        OutputSymptoms symptoms = OutputSymptoms.of(List.of(failed("1", "10\n", "9\n"), failed("2", "20\n", "25\n")));

        assertThat(symptoms.find(OutputPattern.OFF_BY_ONE)).isEmpty();
        assertThat(symptoms.content().orElseThrow().pattern()).isEmpty();
    }

    @Test
    void anEmptyOrEndlessTextDoesNotSpoilWhatTheOthersShow() {
        String expectedLong = "30\n".repeat(10_000);
        List<TestOutput> lastMissing =
                List.of(failed("1", "3\n2\n1\n", "3\n2\n"), failed("2", "7\n8\n", "7\n"), failed("3", "5\n", ""));
        List<TestOutput> oneTooMuch = List.of(
                failed("1", "4\n", "5\n"),
                failed("2", "20\n", "21\n"),
                failed("3", "7\n", "8\n"),
                failed("4", "0\n", "1\n"),
                failed("5", expectedLong, expectedLong.replace("30", "31")));

        assertThat(OutputSymptoms.of(lastMissing).find(OutputPattern.MISSING_END))
                .isPresent();
        assertThat(OutputSymptoms.of(oneTooMuch).find(OutputPattern.OFF_BY_ONE)).isPresent();
    }

    @Test
    void mostlyEmptyOutputsAreNotExplainedByTheFewOthers() {
        List<TestOutput> mostlyNothing =
                List.of(failed("1", "3\n2\n1\n", "3\n2\n"), failed("2", "7\n8\n", ""), failed("3", "5\n", ""));

        assertThat(OutputSymptoms.of(mostlyNothing).content().orElseThrow().pattern())
                .isEmpty();
    }

    @Test
    void spacingIsLookedAtApartFromValues() {
        OutputSymptoms symptoms = OutputSymptoms.of(
                List.of(failed("1", "10\n", "10"), failed("2", "20\n", "20"), failed("3", "30\n", "29")));

        assertThat(symptoms.find(OutputPattern.MISSING_FINAL_NEWLINE)
                        .orElseThrow()
                        .failing())
                .hasSize(2);
        assertThat(symptoms.find(OutputPattern.OFF_BY_ONE).orElseThrow().failing())
                .hasSize(1);
    }

    @Test
    void theExampleIsTheShortestTestThatMayBeShown() {
        TestOutput hidden = new TestOutput("h", false, false, "1", "2", "3");
        TestOutput shorter = failed("10 20", "10\n", "9\n");
        TestOutput longer = failed("10 20 30", "10\n", "9\n");

        assertThat(OutputSymptoms.of(List.of(hidden, longer, shorter))
                        .content()
                        .orElseThrow()
                        .example())
                .isSameAs(shorter);
        assertThat(OutputSymptoms.of(List.of(hidden)).content().orElseThrow().example())
                .isSameAs(hidden);
    }

    @Test
    void invertedAnswersAreSwappedEverywhere() {
        List<TestOutput> swapped = List.of(
                failed("3", "3 is odd\n", "3 is even\n"),
                failed("4", "4 is even\n", "4 is odd\n"),
                failed("5", "5 is odd\n", "5 is even\n"));
        List<TestOutput> mixed = List.of(swapped.getFirst(), passed("4", "4 is even\n"));

        assertThat(Answers.of(swapped).areInverted()).isTrue();
        assertThat(Answers.of(mixed).areInverted()).isFalse();
    }

    @Test
    void aConstantAnswerIsTheSameForEveryInput() {
        List<TestOutput> constant = List.of(passed("3 5", "8\n"), failed("1 2", "3\n", "8\n"));
        List<TestOutput> varied = List.of(failed("3 5", "8\n", "3\n"), failed("1 2", "3\n", "1\n"));

        assertThat(Answers.of(constant).areConstant()).isTrue();
        assertThat(Answers.of(varied).areConstant()).isFalse();
        assertThat(Answers.of(constant).areOneBranch()).isFalse();
    }

    @Test
    void oneBranchIsOneOfSeveralAnswersAlways() {
        List<TestOutput> tests = List.of(
                passed("2", "2 is even\n"), failed("3", "3 is odd\n", "3 is even\n"), passed("4", "4 is even\n"));

        assertThat(Answers.of(tests).areOneBranch()).isTrue();
    }

    @Test
    void whereEveryTestExpectsItsOwnAnswerThereAreNoBranches() {
        List<TestOutput> sums = List.of(
                passed("3 5", "8\n"),
                failed("1 2", "3\n", "8\n"),
                failed("0 0", "0\n", "8\n"),
                failed("4 -4", "0\n", "8\n"));

        assertThat(Answers.of(sums).areOneBranch()).isFalse();
        assertThat(Answers.of(sums).areConstant()).isTrue();
    }

    @Test
    void aSpecialInputIsInEveryFailingTestAndInNoPassedOne() {
        OutputSymptoms zero =
                OutputSymptoms.of(List.of(passed("1", "1\n"), passed("2", "2\n"), failed("0", "0\n", "1\n")));
        OutputSymptoms zeroAlsoPasses =
                OutputSymptoms.of(List.of(passed("1", "1\n"), passed("0 2", "2\n"), failed("0", "0\n", "1\n")));

        assertThat(SpecialInput.ZERO.explains(zero)).isTrue();
        assertThat(SpecialInput.NEGATIVE.explains(zero)).isFalse();
        assertThat(SpecialInput.ZERO.explains(zeroAlsoPasses)).isFalse();
    }

    @Test
    void hiddenInputsAreNotDescribed() {
        TestOutput hidden = new TestOutput("h", false, false, "0", "0\n", "1\n");

        assertThat(SpecialInput.ZERO.explains(
                        OutputSymptoms.of(List.of(passed("1", "1\n"), passed("2", "2\n"), hidden))))
                .isFalse();
    }

    private static TestOutput failed(String input, String expected, String actual) {
        return new TestOutput("test " + input, true, false, input, expected, actual);
    }

    private static TestOutput passed(String input, String expected) {
        return new TestOutput("test " + input, true, true, input, expected, expected);
    }
}
