package org.taskgrader.api.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.rule.SourceRule.Severity;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.tuning.Use;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict.NotJudged;

/**
 * What came of one solution.
 *
 * @param verdict the one it got
 * @param errorClass the one that leads its feedback, if one does
 * @param failure why it was not judged, if it was not
 * @param messages the names of the exercise's own messages that are told
 * @param warnings the classes of the rules that it breaks without failing for them
 * @param uses what it used, by the tests' names
 */
record SolutionCheck(
        Solution solution,
        OverallVerdict verdict,
        Optional<String> errorClass,
        Optional<NotJudged> failure,
        List<String> messages,
        List<String> warnings,
        Map<String, Use> uses) {

    SolutionCheck {
        messages = List.copyOf(messages);
        warnings = List.copyOf(warnings);
        uses = new LinkedHashMap<>(uses);
    }

    /** Grades one solution as if a learner had sent it. */
    static SolutionCheck of(Grader grader, Exercise exercise, Solution solution) throws InterruptedException {
        Submission submission = new Submission(exercise.id(), solution.source().text(), Locale.ENGLISH);
        GradeReport report = grader.grade(exercise, submission, GradingListener.NONE);
        return new SolutionCheck(
                solution,
                report.judgement().overall(),
                report.feedback().lead().map(Message::errorClass),
                report.judgement().tests().stream()
                        .flatMap(test -> test.verdict() instanceof NotJudged failure ? Stream.of(failure) : Stream.of())
                        .findFirst(),
                Stream.concat(report.feedback().lead().stream(), report.feedback().more().stream())
                        .flatMap(message -> message.name().stream())
                        .toList(),
                report.findings().stream()
                        .filter(finding -> finding.rule()
                                .filter(rule -> rule.severity() == Severity.WARN)
                                .isPresent())
                        .map(Finding::errorClass)
                        .toList(),
                uses(report.judgement()));
    }

    private static Map<String, Use> uses(Judgement judgement) {
        Map<String, Use> uses = new LinkedHashMap<>();
        judgement.tests().forEach(test -> uses.put(test.test().name(), Use.of(test.result())));
        return uses;
    }

    boolean passed() {
        return verdict == OverallVerdict.PASSED;
    }

    /** By a failure of ours; one of the exercise's checker is its author's to mend. */
    boolean notJudged() {
        return verdict == OverallVerdict.NOT_JUDGED
                && failure.filter(reason -> reason.stage().equals("checker")).isEmpty();
    }

    /** Whether it got what exercise.yaml promises; a class that is not promised may be any. */
    boolean asPromised() {
        return got().equals(solution.verdict())
                && (solution.errorClass().isEmpty() || solution.errorClass().equals(errorClass))
                && solution.message().stream().allMatch(messages::contains);
    }

    /** One line for the author. */
    String line() {
        String promised = solution.verdict()
                + behind(solution.errorClass().stream())
                + behind(solution.message().map(SolutionCheck::named).stream());
        String actual = got()
                + behind(errorClass.stream())
                + behind(messages.stream().map(SolutionCheck::named))
                + failure.map(reason -> " (" + reason.stage() + ": " + reason.detail() + ")")
                        .orElse("");
        return asPromised()
                ? solution.file() + ": " + actual
                : solution.file() + ": promised " + promised + "; got " + actual;
    }

    /** What an author should know of a program that passes as promised: a rule that it does not keep may be too strict. */
    Optional<String> hint() {
        return passed() && asPromised() && !warnings.isEmpty()
                ? Optional.of(solution.file() + ": hint: It passes, and breaks a rule that warns ("
                        + String.join(", ", warnings) + ").")
                : Optional.empty();
    }

    private static String named(String message) {
        return "message " + message;
    }

    private static String behind(Stream<String> words) {
        return words.map(word -> ", " + word).collect(Collectors.joining());
    }

    private String got() {
        return verdict.id();
    }
}
