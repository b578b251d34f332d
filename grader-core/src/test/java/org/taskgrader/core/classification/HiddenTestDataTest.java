package org.taskgrader.core.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.Situation;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement;

/** What a hidden test holds, or what a program printed of it, is in no finding and in no message, whatever went wrong. */
class HiddenTestDataTest {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofMebibytes(1), 1);
    private static final CSource SOURCE = CSource.parse(
            "#include <stdio.h>\nint main(void) {\n    int n;\n    scanf(\"%d\", &n);\n    return 0;\n}\n");

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # expected                   | printed
        `SECRET 4711\\n`             | ``
        `SECRET 4711\\n`             | `SECRET 4711`
        `SECRET 4711\\n`             | `SECRET 4711 \\n`
        `SECRET 4711\\n`             | ` SECRET 4711\\n`
        `SECRET 4711\\n`             | `SECRET4711\\n`
        `SECRET 4711\\n`             | `SECRET\\n4711\\n`
        `SECRET 4711\\n`             | `secret 4711\\n`
        `SECRET, 4711\\n`            | `SECRET 4711\\n`
        `SECRETS 4711\\n`            | `SECRET 4711\\n`
        `4711\\n`                    | `Enter n: 4711\\n`
        `4711.50\\n`                 | `4711.5\\n`
        `4711.50\\n`                 | `4711.00\\n`
        `4711\\n`                    | `4712\\n`
        `4711\\n`                    | `-4711\\n`
        `4711\\n`                    | `0\\n`
        `4711\\nSECRET\\n`           | `4711\\n`
        `4711\\n`                    | `4711\\nSECRET\\n`
        `SECRET 4711\\n`             | `4711 SECRET\\n`
        `4711\\n`                    | `4711471147114711\\n`
        `x\\n`                       | `4711\\n`
        """)
    void staysHidden(String expected, String printed) {
        Exercise exercise = exercise(expected.replace("\\n", "\n"));
        Execution execution = execution(printed.replace("\\n", "\n"));
        Judgement judgement = Judge.judge(exercise, CSource.parse(""), execution);
        List<Finding> findings = new Classifier(CLASSES).classify(Evidence.of(exercise, SOURCE, execution, judgement));

        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.slots().values())
                        .noneMatch(value -> value.contains("4711")
                                || value.toUpperCase(Locale.ROOT).contains("SECRET")));
        assertThat(new Explainer(CLASSES, MessageCatalogue.load(CLASSES))
                        .explain(Situation.of(exercise, SOURCE, judgement, findings), Locale.ENGLISH)
                        .toString())
                .doesNotContain("4711")
                .doesNotContainIgnoringCase("secret");
    }

    private static Exercise exercise(String expected) {
        TestCase hidden = new TestCase(
                "hidden", "all", Visibility.HIDDEN, List.of(), Bytes.utf8("4711\n"), Bytes.utf8(expected), LIMITS);
        return new Exercise(
                "test/hidden",
                Map.of(Locale.ENGLISH, "Hidden"),
                Map.of(),
                "",
                new CompileOptions("gnu17", List.of()),
                LIMITS,
                new Comparison.Exact(),
                ExitStatus.ZERO,
                List.of(new TestGroup("all", 1, TestGroup.Scoring.PROPORTIONAL)),
                List.of(hidden),
                List.of());
    }

    private static Execution execution(String printed) {
        return new Execution(result("", 0), List.of(result(printed, 2)), "gcc");
    }

    private static ProcessResult result(String stdout, long inputRead) {
        return new ProcessResult(
                new RunOutcome.Exited(0),
                Duration.ZERO,
                Duration.ZERO,
                ByteSize.ofBytes(0),
                inputRead,
                new CapturedOutput(Bytes.utf8(stdout), false),
                CapturedOutput.NOTHING);
    }
}
