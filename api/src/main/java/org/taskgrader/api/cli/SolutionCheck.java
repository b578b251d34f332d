package org.taskgrader.api.cli;

import java.util.Locale;
import java.util.Optional;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.OverallVerdict;

/**
 * What came of one solution.
 *
 * @param verdict the one it got
 * @param errorClass the one that leads its feedback, if one does
 */
record SolutionCheck(Solution solution, OverallVerdict verdict, Optional<String> errorClass) {

    /** Grades one solution as if a learner had sent it. */
    static SolutionCheck of(Grader grader, Exercise exercise, Solution solution) throws InterruptedException {
        Submission submission = new Submission(exercise.id(), solution.source().text(), Locale.ENGLISH);
        GradeReport report = grader.grade(exercise, submission, GradingListener.NONE);
        return new SolutionCheck(
                solution, report.judgement().overall(), report.feedback().lead().map(Message::errorClass));
    }

    boolean notJudged() {
        return verdict == OverallVerdict.NOT_JUDGED;
    }

    /** Whether it got what exercise.yaml promises; a class that is not promised may be any. */
    boolean asPromised() {
        return got().equals(solution.verdict())
                && (solution.errorClass().isEmpty() || solution.errorClass().equals(errorClass));
    }

    /** One line for the author. */
    String line() {
        String promised =
                solution.verdict() + solution.errorClass().map(id -> ", " + id).orElse("");
        String actual = got() + errorClass.map(id -> ", " + id).orElse("");
        return asPromised()
                ? solution.file() + ": " + actual
                : solution.file() + ": promised " + promised + "; got " + actual;
    }

    private String got() {
        return verdict.id();
    }
}
