package org.taskgrader.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.FileDifference;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.execution.ReturnedFile.Status;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Answer;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** Answers that are more than one output: files, several outputs that are right, points of a checker. */
class JudgedAnswersTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 1);
    private static final Bytes PICTURE = Bytes.of(new byte[] {'P', '4', 0, 1, 2});

    private static Exercise exercise(Scoring scoring, Answer... answers) {
        List<TestCase> tests = IntStream.range(0, answers.length)
                .mapToObj(i -> new TestCase(
                        "test" + i,
                        "all",
                        TestCase.Visibility.VISIBLE,
                        Invocation.of(List.of(), Bytes.empty()),
                        answers[i],
                        LIMITS))
                .toList();
        return new Exercise(
                "ex01",
                Map.of(Locale.ENGLISH, "Answers"),
                Map.of(),
                "",
                CompileOptions.DEFAULT,
                LIMITS,
                new Comparison.WhitespaceTolerant(),
                ExitStatus.ANY,
                List.of(new TestGroup("all", 100, scoring)),
                tests,
                List.of());
    }

    private static ProcessResult run(String output, ReturnedFile... files) {
        return new ProcessResult(
                new RunOutcome.Exited(0),
                Duration.ZERO,
                Duration.ZERO,
                ByteSize.ofBytes(0),
                0,
                new CapturedOutput(Bytes.utf8(output), false),
                CapturedOutput.NOTHING,
                List.of(files));
    }

    private static Answer withFile(Bytes content) {
        return new Answer(Bytes.utf8("done\n"), List.of(), List.of(new PlacedFile("out", content)), List.of());
    }

    private static Judgement judge(Exercise exercise, ProcessResult... runs) {
        return Judge.judge(
                exercise,
                CSource.parse(""),
                new Execution(ProcessResult.withoutRun(new RunOutcome.Exited(0)), List.of(runs), "gcc"));
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, '1  2', Passed",
        "WHOLE, '1 3', WrongFile",
        "CUT, '1 2', WrongFile",
        "MISSING, '', WrongFile",
        "NOT_A_FILE, '', WrongFile",
    })
    void a_text_is_compared_as_the_output_is(Status status, String written, String verdict) {
        Judgement judgement = judge(
                exercise(Scoring.PROPORTIONAL, withFile(Bytes.utf8("1 2\n"))),
                run("done", new ReturnedFile("out", status, Bytes.utf8(written))));

        assertThat(judgement.tests().getFirst().verdict().getClass().getSimpleName())
                .isEqualTo(verdict);
        assertThat(judgement.overall())
                .isEqualTo(verdict.equals("Passed") ? OverallVerdict.PASSED : OverallVerdict.WRONG_OUTPUT);
    }

    @Test
    void what_is_no_text_is_compared_octet_by_octet() {
        Exercise exercise = exercise(Scoring.PROPORTIONAL, withFile(PICTURE));
        Bytes longer = Bytes.of(new byte[] {'P', '4', 0, 1, 2, '\n'});

        assertThat(judge(exercise, run("done", new ReturnedFile("out", Status.WHOLE, PICTURE)))
                        .overall())
                .isEqualTo(OverallVerdict.PASSED);
        assertThat(judge(exercise, run("done", new ReturnedFile("out", Status.WHOLE, longer)))
                        .tests()
                        .getFirst()
                        .verdict())
                .isEqualTo(new Verdict.WrongFile(new FileDifference.Octets("out", 6)));
    }

    @Test
    void a_file_of_which_nothing_is_known_is_not_the_learners_fault() {
        assertThat(judge(exercise(Scoring.PROPORTIONAL, withFile(PICTURE)), run("done"))
                        .overall())
                .isEqualTo(OverallVerdict.NOT_JUDGED);
    }

    @Test
    void a_wrong_output_is_told_before_a_wrong_file() {
        Judgement judgement = judge(
                exercise(Scoring.PROPORTIONAL, withFile(PICTURE)),
                run("ready", new ReturnedFile("out", Status.MISSING, Bytes.empty())));

        assertThat(judgement.tests().getFirst().verdict()).isInstanceOf(Verdict.WrongOutput.class);
    }

    @Test
    void each_of_several_outputs_is_right_and_a_wrong_one_is_held_against_the_nearest() {
        Answer either = new Answer(
                Bytes.utf8("a b c\n"), List.of(Bytes.utf8("b a c\n"), Bytes.utf8("c\n")), List.of(), List.of());
        Exercise exercise = exercise(Scoring.PROPORTIONAL, either);

        assertThat(judge(exercise, run("a b c")).overall()).isEqualTo(OverallVerdict.PASSED);
        assertThat(judge(exercise, run("c")).overall()).isEqualTo(OverallVerdict.PASSED);
        JudgedTest wrong = judge(exercise, run("b a d")).tests().getFirst();
        assertThat(wrong.verdict())
                .isInstanceOfSatisfying(
                        Verdict.WrongOutput.class,
                        verdict -> assertThat(verdict.difference().expected()).isEqualTo("c"));
        assertThat(wrong.test().expected()).isEqualTo(Bytes.utf8("b a c\n"));
    }

    @Test
    void a_checkers_points_are_a_share_of_the_tests_points() {
        Verdict most = new Verdict.Rejected(75, CheckerMessage.NONE);
        Verdict none = new Verdict.Rejected(0, CheckerMessage.NONE);
        Answer any = Answer.of(Bytes.utf8("x"));
        Execution execution = new Execution(
                ProcessResult.withoutRun(new RunOutcome.Exited(0)), List.of(run("x"), run("x"), run("x")), "gcc");
        List<Verdict> verdicts = List.of(new Verdict.Passed(), most, none);

        Judgement each =
                Judge.judge(exercise(Scoring.PROPORTIONAL, any, any, any), CSource.parse(""), execution, verdicts);
        Judgement whole =
                Judge.judge(exercise(Scoring.ALL_OR_NOTHING, any, any, any), CSource.parse(""), execution, verdicts);

        assertThat(each.score()).isEqualTo(17500.0 / 300);
        assertThat(each.overall()).isEqualTo(OverallVerdict.WRONG_OUTPUT);
        assertThat(whole.score()).isZero();
    }

    @Test
    void files_and_further_outputs_are_part_of_the_version() {
        Answer plain = Answer.of(Bytes.utf8("x"));
        Answer more = new Answer(Bytes.utf8("x"), List.of(Bytes.utf8("y")), List.of(), List.of());
        Answer file = new Answer(Bytes.utf8("x"), List.of(), List.of(new PlacedFile("out", PICTURE)), List.of());
        Answer shown = new Answer(Bytes.utf8("x"), List.of(), List.of(), List.of("out"));

        assertThat(List.of(
                        exercise(Scoring.PROPORTIONAL, plain).version(),
                        exercise(Scoring.PROPORTIONAL, more).version(),
                        exercise(Scoring.PROPORTIONAL, file).version()))
                .doesNotHaveDuplicates();
        assertThat(exercise(Scoring.PROPORTIONAL, shown).version())
                .as("what is given back decides no grade")
                .isEqualTo(exercise(Scoring.PROPORTIONAL, plain).version());
    }
}
