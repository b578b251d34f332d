package org.taskgrader.core.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.OwnMessages;
import org.taskgrader.core.diagnosis.Diagnosis;
import org.taskgrader.core.diagnosis.DiagnosisScope;
import org.taskgrader.core.diagnosis.Diagnostician;
import org.taskgrader.core.diagnosis.RunRules;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.Situation;
import org.taskgrader.core.grouping.GroupMessage;
import org.taskgrader.core.grouping.GroupMessages;
import org.taskgrader.core.grouping.NormalForm;
import org.taskgrader.core.history.History;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.repair.CheckedRepair;
import org.taskgrader.core.repair.Repair;
import org.taskgrader.core.repair.VerifiedEdit;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judgement;

/** Grades submissions. Safe for use by several threads at once, as far as the sandbox is. */
public final class Grader {

    private final Sandbox sandbox;
    private final RunRules runRules;
    private final Diagnostician diagnostician;
    private final Classifier classifier;
    private final Repair repair;
    private final Explainer explainer;

    /**
     * Prepares to grade.
     *
     * @param scope which programs get a second look
     */
    public Grader(Sandbox sandbox, DiagnosisScope scope, Classifier classifier, Repair repair, Explainer explainer) {
        this.sandbox = sandbox;
        this.runRules = new RunRules(sandbox);
        this.diagnostician = new Diagnostician(sandbox, scope);
        this.classifier = classifier;
        this.repair = repair;
        this.explainer = explainer;
    }

    /** A grader with every error class and every language that there is. */
    public static Grader with(Sandbox sandbox) {
        ErrorClasses classes = ErrorClasses.load();
        return new Grader(
                sandbox,
                DiagnosisScope.PASSED_TOO,
                new Classifier(classes),
                new CheckedRepair(sandbox),
                new Explainer(classes, MessageCatalogue.load(classes)));
    }

    /** As the other, for a learner who is not known. */
    public GradeReport grade(Exercise exercise, Submission submission, GradingListener listener)
            throws InterruptedException {
        return grade(exercise, submission, History.unknown(), listener);
    }

    /** As the other, where no messages are written for groups. */
    public GradeReport grade(Exercise exercise, Submission submission, History history, GradingListener listener)
            throws InterruptedException {
        return grade(exercise, submission, history, GroupMessages.NONE, listener);
    }

    /**
     * The whole way of one submission. A failure of the sandbox is not thrown; it is a report that says
     * {@linkplain org.taskgrader.core.verdict.OverallVerdict#NOT_JUDGED not judged}.
     *
     * @param submission for {@code exercise}, found fit to be graded
     * @param history the learner's attempts before this one
     * @param groups messages that were written for groups of programs
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public GradeReport grade(
            Exercise exercise, Submission submission, History history, GroupMessages groups, GradingListener listener)
            throws InterruptedException {
        Plan plan = Planner.plan(exercise, submission);
        RunningJudge judge = new RunningJudge(exercise, submission.source(), listener);
        return report(plan, judge, sandbox.execute(plan, judge), submission, history, groups);
    }

    /**
     * As the others, of a program that has been run already: what is explained is what was seen then.
     *
     * @param execution what {@code exercise}'s plan for the submission was answered with
     */
    public GradeReport grade(Exercise exercise, Submission submission, Execution execution)
            throws InterruptedException {
        RunningJudge judge = new RunningJudge(exercise, submission.source(), GradingListener.NONE);
        Plan plan = Planner.plan(exercise, submission);
        return report(plan, judge, execution, submission, History.unknown(), GroupMessages.NONE);
    }

    private GradeReport report(
            Plan plan,
            RunningJudge judge,
            Execution execution,
            Submission submission,
            History history,
            GroupMessages groups)
            throws InterruptedException {
        Exercise exercise = judge.exercise();
        CSource source = judge.source();
        Judgement judgement = runRules.hold(exercise, source, judge.judgement(sandbox, plan, execution));
        Diagnosis diagnosis = diagnostician.diagnose(exercise, source, judgement.thatCounts());
        Evidence evidence = Evidence.of(exercise, source, execution, judgement.thatCounts(), diagnosis);
        List<Finding> findings = classifier.classify(evidence);
        Optional<VerifiedEdit> edit = repair.find(plan.compilation(), evidence);
        Optional<NormalForm> form = form(exercise, source, judgement);
        Optional<GroupMessage> group = form.flatMap(known -> groups.of(known, judgement));
        Situation situation = new Situation(exercise, source, judgement, findings, diagnosis, edit, history, group);
        Feedback feedback = explainer.explain(situation, submission.language());
        return new GradeReport(
                submission,
                exercise,
                judgement,
                diagnosis,
                told(group, findings),
                edit,
                feedback,
                execution.toolchain(),
                form);
    }

    /** Of code that failed; of what passes, and of what we failed to judge, nothing is to be said to a group. */
    private static Optional<NormalForm> form(Exercise exercise, CSource source, Judgement judgement) {
        boolean failed =
                switch (judgement.overall()) {
                    case PASSED, NOT_JUDGED -> false;
                    case WRONG_OUTPUT,
                            WRONG_RESULT,
                            WRONG_PREDICTION,
                            INVALID_INPUT,
                            NOT_CAUGHT,
                            PROTOCOL_ERROR,
                            WRONG_EXIT_STATUS,
                            CRASHED,
                            TIME_LIMIT,
                            MEMORY_LIMIT,
                            OUTPUT_LIMIT,
                            PROCESS_LIMIT,
                            FILE_LIMIT,
                            RULE_BROKEN,
                            COMPILE_ERROR -> true;
                };
        return failed && exercise.kind().asksForCode() ? NormalForm.of(source) : Optional.empty();
    }

    /** A message to a group leads, as an author's own message does. */
    private static List<Finding> told(Optional<GroupMessage> group, List<Finding> findings) {
        return group.map(message -> Stream.concat(
                                Stream.of(new Finding(OwnMessages.CLASS, Optional.empty(), Map.of(), Optional.empty())),
                                findings.stream())
                        .toList())
                .orElse(findings);
    }
}
