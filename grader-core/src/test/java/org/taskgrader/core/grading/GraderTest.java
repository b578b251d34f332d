package org.taskgrader.core.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.diagnosis.DiagnosisScope;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RecordedSandbox;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.repair.Repair;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/** The whole way of a submission, with what a real sandbox did when it was asked. */
class GraderTest {

    private static final Fixture PASSES = fixture("missing-include", false, "own-function");
    private static final Fixture CRASHES = fixture("scanf-no-amp", true, "number");
    private static final Fixture DOES_NOT_COMPILE = fixture("misspelt-function", true, "letters-swapped");

    private static final ErrorClasses CLASSES = ErrorClasses.load();

    /** Without edits, as the fixtures were recorded: {@code RepairTest} has recordings of its own. */
    private final Grader grader = new Grader(
            RecordedSandbox.of(List.of(PASSES.folder(), CRASHES.folder(), DOES_NOT_COMPILE.folder())),
            DiagnosisScope.PASSED_TOO,
            new Classifier(CLASSES),
            Repair.NONE,
            new Explainer(CLASSES, MessageCatalogue.load(CLASSES)));

    @ParameterizedTest
    @CsvSource({"en, your program passes its test", "fr, votre programme réussit son test"})
    void aProgramThatPassesEarnsEverythingAndHearsOfNoMistake(String language, String summary)
            throws InterruptedException {
        GradeReport report = grade(PASSES, language);

        assertThat(report.judgement().overall()).isEqualTo(OverallVerdict.PASSED);
        assertThat(report.judgement().score())
                .isEqualTo(report.judgement().maxScore())
                .isPositive();
        assertThat(report.feedback().lead()).isEmpty();
        assertThat(report.feedback().summary()).contains(summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|`scanf` is given the value of `b`", "fr|`scanf` reçoit la valeur de `b`"})
    void aProgramThatFailsIsToldItsMistakeAndWhereInItsOwnLanguage(String language, String seen)
            throws InterruptedException {
        GradeReport report = grade(CRASHES, language);

        Message lead = report.feedback().lead().orElseThrow();
        assertThat(report.judgement().score()).isZero();
        assertThat(report.findings()).first().extracting(Finding::errorClass).isEqualTo("scanf-no-amp");
        assertThat(lead.errorClass()).isEqualTo("scanf-no-amp");
        assertThat(lead.seen()).contains(seen);
        assertThat(lead.language()).isEqualTo(Locale.of(language));
        assertThat(lead.where()).isPresent();
        assertThat(lead.excerpt().orElseThrow().lines()).anyMatch(line -> line.contains("scanf"));
        assertThat(lead.hints()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "en, does not compile yet, The program calls `prinft`",
        "fr, ne compile pas encore, Le programme appelle `prinft`"
    })
    void aProgramThatDoesNotCompileIsToldWhyAndNothingAboutTests(String language, String summary, String seen)
            throws InterruptedException {
        GradeReport report = grade(DOES_NOT_COMPILE, language);

        assertThat(report.judgement().overall()).isEqualTo(OverallVerdict.COMPILE_ERROR);
        assertThat(report.feedback().summary()).contains(summary);
        assertThat(report.feedback().lead().orElseThrow().seen()).contains(seen);
        assertThat(report.feedback().tests()).isEmpty();
    }

    /** A program that the recording does not know makes the sandbox fail. The program itself has a mistake to find. */
    @ParameterizedTest
    @CsvSource({"en, our side", "fr, notre côté"})
    void aFailureOfOursIsSaidToBeOursAndBlamesNothingOnTheProgram(String language, String words)
            throws InterruptedException {
        String source = CRASHES.read("submission.c") + "\n/* never seen before */\n";

        GradeReport report = grader.grade(
                CRASHES.exercise(),
                new Submission(CRASHES.exercise().id(), source, Locale.of(language)),
                GradingListener.NONE);

        assertThat(report.judgement().overall()).isEqualTo(OverallVerdict.NOT_JUDGED);
        assertThat(report.feedback().summary()).contains(words);
        assertThat(report.feedback().lead()).isEmpty();
        assertThat(report.feedback().more()).isEmpty();
    }

    @Test
    void aLanguageThatThereIsNotIsAnsweredInOneThatThereIs() throws InterruptedException {
        Locale used = grade(CRASHES, "pt").feedback().language();

        assertThat(used).isIn(Locale.ENGLISH, Locale.FRENCH);
    }

    @Test
    void whoListensHearsOfEveryStepInOrder() throws InterruptedException {
        List<String> heard = new ArrayList<>();
        GradingListener listener = new GradingListener() {
            @Override
            public void compiling() {
                heard.add("compiling");
            }

            @Override
            public void compiled(ProcessResult result) {
                heard.add("compiled");
            }

            @Override
            public void ran(int index, ProcessResult result, Verdict verdict) {
                heard.add("ran " + index + " " + verdict.getClass().getSimpleName());
            }
        };

        grader.grade(PASSES.exercise(), submission(PASSES, "en"), listener);

        assertThat(heard)
                .startsWith("compiling", "compiled", "ran 0 Passed")
                .hasSize(2 + PASSES.exercise().tests().size());
    }

    private GradeReport grade(Fixture fixture, String language) throws InterruptedException {
        return grader.grade(fixture.exercise(), submission(fixture, language), GradingListener.NONE);
    }

    private static Submission submission(Fixture fixture, String language) {
        return new Submission(fixture.exercise().id(), fixture.read("submission.c"), Locale.of(language));
    }

    private static Fixture fixture(String errorClass, boolean positive, String name) {
        Path folder = Fixture.root()
                .resolve(errorClass)
                .resolve(positive ? "positive" : "negative")
                .resolve(name);
        return new Fixture(errorClass, positive, folder);
    }
}
