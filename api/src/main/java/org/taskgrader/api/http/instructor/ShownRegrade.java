package org.taskgrader.api.http.instructor;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.analytics.learner.LearnerHandle;
import org.taskgrader.api.page.SaidText;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.regrade.RegradeProgress;
import org.taskgrader.api.regrade.RegradeProgress.Change;
import org.taskgrader.api.regrade.RegradeProgress.Standing;
import org.taskgrader.api.regrade.RegradeSummary;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.core.feedback.VisibleText;

/**
 * A regrade in a list, for the template of a page.
 *
 * @param exercise as people call it
 * @param moment when it was asked for, for people
 * @param state what has come of it, in words
 */
public record ShownRegrade(String id, String exercise, String moment, String state) {

    static ShownRegrade of(RegradeSummary regrade, String exercise, Words words) {
        return new ShownRegrade(
                regrade.id(), exercise, FigurePage.moment(words, regrade.requested()), state(regrade, words));
    }

    /** What has come of a regrade, in a sentence. */
    static String state(RegradeProgress regrade, Words words) {
        boolean same = regrade.graded() > 0 && regrade.changed() == 0;
        return switch (regrade.stage()) {
            case STOPPED -> said(same ? "regradeStoppedSame" : stopped(regrade.summary()), regrade.summary(), words);
            case DONE -> same ? words.of("regradeSame") : state(regrade.summary(), words);
            case RUNNING, APPLIED, LEFT_ALONE -> state(regrade.summary(), words);
        };
    }

    /** In a list it is not known whether anything comes out differently. */
    private static String state(RegradeSummary regrade, Words words) {
        String sentence =
                switch (regrade.stage()) {
                    case RUNNING -> "regradeRunning";
                    case STOPPED -> stopped(regrade);
                    case DONE -> regrade.total() == 0 ? "regradeEmpty" : "regradeDone";
                    case APPLIED -> "regradeApplied";
                    case LEFT_ALONE -> "regradeLeftAlone";
                };
        return said(sentence, regrade, words);
    }

    private static String stopped(RegradeSummary regrade) {
        return regrade.graded() == 0 ? "regradeStoppedFirst" : "regradeStopped";
    }

    private static String said(String sentence, RegradeSummary regrade, Words words) {
        return words.of(sentence)
                .replace("{graded}", Integer.toString(regrade.graded()))
                .replace("{total}", Integer.toString(regrade.total()))
                .replace("{applied}", Integer.toString(regrade.applied()));
    }

    /**
     * A submission that comes out differently.
     *
     * @param number its place in the table, from 1
     * @param learner whose it is, or what says that nobody knows
     * @param applied whether the new result counts
     */
    public record Difference(int number, String learner, Side before, Side after, String submission, boolean applied) {

        /** @param learners of submissions whose learners may be told */
        static Difference of(int number, Change change, Map<UUID, LearnerKey> learners, Words words) {
            return new Difference(
                    number,
                    Optional.ofNullable(learners.get(UUID.fromString(change.submission())))
                            .map(learner -> LearnerHandle.of(learner).text())
                            .orElseGet(() -> words.of("regradeNobody")),
                    Side.of(change.before(), words),
                    Side.of(change.after(), words),
                    change.submission(),
                    change.applied().isPresent());
        }
    }

    /**
     * What came out, before or after.
     *
     * @param verdict in words
     * @param errorClass the mistake that leads the feedback; empty if none does
     * @param mistake the same in words
     */
    public record Side(String verdict, String score, String errorClass, String mistake) {

        static Side of(Standing standing, Words words) {
            Locale language = words.locale();
            return new Side(
                    ShownGroup.verdict(VerdictName.named(standing.verdict()), language),
                    points(standing.score(), standing.maxScore(), language),
                    standing.errorClass().orElse(""),
                    standing.errorClass()
                            .map(led -> ExplainedClass.of(led, language).name())
                            .orElse(""));
        }
    }

    /**
     * A report.
     *
     * @param name says which of the two it is, as a word's key
     * @param language of its text, as a tag
     * @param lines what the learner reads
     */
    public record Report(
            String name, String verdict, String score, List<ShownGroup.Test> tests, String language, List<Line> lines) {

        public Report {
            tests = List.copyOf(tests);
            lines = List.copyOf(lines);
        }

        /**
         * A line of what the learner reads.
         *
         * @param set whether it is not to be broken
         */
        public record Line(String text, boolean set) {}

        static Report of(String name, GradedSubmission report, Words words) {
            Locale language = words.locale();
            return new Report(
                    words.of(name),
                    ShownGroup.verdict(report.verdict(), language),
                    points(report.score(), report.maxScore(), language),
                    report.tests().stream()
                            .map(test -> new ShownGroup.Test(test.name(), outcome(test.verdict(), language)))
                            .toList(),
                    report.feedback().language(),
                    VisibleText.of(report.feedback().text())
                            .lines()
                            .map(line -> new Line(line, SaidText.isSet(line)))
                            .toList());
        }
    }

    /** A test is passed, where a program is solved. */
    private static String outcome(VerdictName verdict, Locale language) {
        return verdict == VerdictName.PASSED
                ? Words.of("page", language).of("passed")
                : ShownGroup.verdict(verdict, language);
    }

    private static String points(double score, int maxScore, Locale language) {
        NumberFormat numbers = NumberFormat.getInstance(language);
        numbers.setMaximumFractionDigits(2);
        return numbers.format(score) + "\u00a0/\u00a0" + numbers.format(maxScore);
    }
}
