package org.taskgrader.api.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.report.GradedSubmission.GroupResult;
import org.taskgrader.api.report.SubmissionView.ExerciseVersion;
import org.taskgrader.api.report.SubmissionView.Links;
import org.taskgrader.api.report.SubmissionView.Status;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.TestFeedback;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** Takes from a report what its reader may know. */
public final class ReportMapper {

    private final FeedbackMapper feedback;

    public ReportMapper(MessageCatalogue catalogue, HelpPages help) {
        feedback = new FeedbackMapper(catalogue, help);
    }

    /** The view of a submission that has been graded, by running it. */
    public KeptResult graded(UUID id, GradeReport report) {
        return graded(id, report, false);
    }

    /**
     * The view of a submission that has been graded.
     *
     * @param cached nothing was run for it
     */
    public KeptResult graded(UUID id, GradeReport report, boolean cached) {
        Judgement judgement = report.judgement();
        WrittenFiles written = new WrittenFiles();
        GradedSubmission view = new GradedSubmission(
                id.toString(),
                Status.DONE,
                new ExerciseVersion(report.exercise().id(), report.exercise().version()),
                VerdictName.of(judgement.overall()),
                judgement.score(),
                judgement.maxScore(),
                judgement.groups().stream()
                        .map(group -> new GroupResult(
                                group.name(),
                                group.score(),
                                group.maxScore(),
                                group.passed(),
                                group.total(),
                                group.waitsFor()))
                        .toList(),
                judgement.tests().stream()
                        .map(judged ->
                                test(judged, report.exercise().comparison(), text(judged, report.feedback()), written))
                        .toList(),
                report.findings().stream().map(FeedbackMapper::finding).toList(),
                feedback.view(report.feedback()),
                Optional.of(report.toolchain()).filter(toolchain -> !toolchain.isBlank()),
                cached,
                Optional.empty(),
                Links.of(id.toString()));
        return new KeptResult(view, report.feedback());
    }

    /** The same result with another number of hints. */
    public KeptResult withHints(KeptResult result, int hints) {
        Feedback told = result.feedback().withHints(hints);
        return new KeptResult(result.view().with(feedback.view(told)), told);
    }

    /** The view of a submission that we failed to grade, and know nothing about. */
    public KeptResult notJudged(UUID id, Submission submission, Exercise exercise) {
        return notJudged(id, submission, exercise.version(), exercise.points());
    }

    /** As the other, where the exercise is no longer there: what points it gave is not known either. */
    public KeptResult notJudged(UUID id, Submission submission, String exerciseVersion) {
        return notJudged(id, submission, exerciseVersion, 0);
    }

    private KeptResult notJudged(UUID id, Submission submission, String exerciseVersion, int points) {
        Feedback told = feedback.notJudged(submission.language());
        GradedSubmission view = new GradedSubmission(
                id.toString(),
                Status.DONE,
                new ExerciseVersion(submission.exercise(), exerciseVersion),
                VerdictName.NOT_JUDGED,
                0,
                points,
                List.of(),
                List.of(),
                List.of(),
                feedback.view(told),
                Optional.empty(),
                false,
                Optional.empty(),
                Links.of(id.toString()));
        return new KeptResult(view, told);
    }

    private static Optional<String> text(JudgedTest judged, Feedback feedback) {
        return feedback.tests().stream()
                .filter(told -> told.test().equals(judged.test().name()))
                .map(TestFeedback::text)
                .findFirst();
    }

    private static TestResult test(
            JudgedTest judged, Comparison comparison, Optional<String> text, WrittenFiles written) {
        TestCase test = judged.test();
        String visibility = test.visibility().name().toLowerCase(Locale.ROOT);
        VerdictName verdict = VerdictName.of(judged.verdict());
        if (test.visibility() == Visibility.HIDDEN || !ran(judged.verdict())) {
            return new TestResult(
                    test.name(),
                    visibility,
                    verdict,
                    text,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        return new TestResult(
                test.name(),
                visibility,
                verdict,
                text,
                Optional.of(judged.result().cpu().toMillis()),
                Optional.of(judged.result().peakMemory().bytes()),
                some(written.of(judged)),
                judged.verdict() instanceof Verdict.Rejected rejected
                        ? Optional.of(rejected.points())
                        : Optional.empty(),
                judged.passed() ? Optional.empty() : Optional.of(FailureMapper.failure(judged, comparison)));
    }

    private static boolean ran(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed ignored -> true;
            case Verdict.WrongOutput ignored -> true;
            case Verdict.WrongFile ignored -> true;
            case Verdict.Rejected ignored -> true;
            case Verdict.WrongResult ignored -> true;
            case Verdict.WrongPrediction ignored -> true;
            case Verdict.Caught ignored -> true;
            case Verdict.NotCaught ignored -> false;
            case Verdict.InvalidInput ignored -> true;
            case Verdict.ConversationBroken ignored -> true;
            case Verdict.WrongExitStatus ignored -> true;
            case Verdict.Crashed ignored -> true;
            case Verdict.LimitExceeded ignored -> true;
            case Verdict.CompileError ignored -> false;
            case Verdict.NotRun ignored -> false;
            case Verdict.NotJudged ignored -> false;
        };
    }

    /** Most tests have none of it, and reports that were kept before there was any lack it as well. */
    static <T> Optional<List<T>> some(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
