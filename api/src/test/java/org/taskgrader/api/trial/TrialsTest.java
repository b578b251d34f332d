package org.taskgrader.api.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.trial.TrialOutcome.CallerBusy;
import org.taskgrader.api.trial.TrialOutcome.NoPlace;
import org.taskgrader.api.trial.TrialOutcome.Reported;
import org.taskgrader.api.trial.Trials.Trial;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.diagnosis.DiagnosisScope;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.grading.ExerciseWords;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.repair.CheckedRepair;

/** Trials at their bounds: places are given back whatever happens, and time that is over is nobody's mistake. */
@Timeout(60)
class TrialsTest {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final FileTree DOUBLE = new FileTree(new TreeMap<>(Map.of(
            "exercise.yaml", Bytes.utf8("id: double\ntitle: {en: Double}\n"),
            "statement.en.md", Bytes.utf8("Double.\n"),
            "tests/1.in", Bytes.utf8("21\n"),
            "tests/1.out", Bytes.utf8("42\n"))));

    /** Never gets a container, or never ends once it has one. */
    private record Stuck(boolean begins, CountDownLatch interrupted) implements Sandbox {

        @Override
        public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
            if (begins) {
                listener.compiling();
            }
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("nobody opens it");
            } finally {
                interrupted.countDown();
            }
        }

        @Override
        public Execution executeAuthors(Plan plan) {
            throw new IllegalStateException("there is no author's program");
        }

        @Override
        public List<ProcessResult> investigate(Investigation investigation) {
            throw new IllegalStateException("nothing has failed");
        }
    }

    @Test
    void whoGetsNoSandboxInTimeIsToldToComeAgain() throws Exception {
        Stuck stuck = new Stuck(false, new CountDownLatch(1));
        try (Trials trials = trials(stuck, new TrialLimits(1, 1, Duration.ofMillis(50)))) {
            assertThat(trials.run("a", trial("// double"))).isInstanceOf(NoPlace.class);
            stuck.interrupted().await();
            await().until(() -> trials.underWay() == 0);
        }
    }

    @Test
    void whatDoesNotEndInTimeIsNotJudged() throws Exception {
        Stuck stuck = new Stuck(true, new CountDownLatch(1));
        try (Trials trials = trials(stuck, new TrialLimits(1, 1, Duration.ofMillis(50)))) {
            assertThat(trials.run("a", trial("// double")))
                    .isInstanceOfSatisfying(
                            Reported.class,
                            reported -> assertThat(reported.report().verdict()).isEqualTo(VerdictName.NOT_JUDGED));
            await().until(() -> trials.underWay() == 0);
        }
    }

    @Test
    void oneCallerLeavesPlacesToOthersAndAllTogetherAreBounded() throws Exception {
        ScriptedSandbox sandbox = new ScriptedSandbox();
        try (Trials trials = trials(sandbox, new TrialLimits(2, 1, Duration.ofSeconds(50)))) {
            List<CompletableFuture<TrialOutcome>> held = List.of(started(trials, "a"), started(trials, "b"));
            await().until(() -> sandbox.executions() == 2);
            assertThat(trials.run("a", trial("// double"))).isInstanceOf(CallerBusy.class);
            assertThat(trials.run("c", trial("// double"))).isInstanceOf(NoPlace.class);
            sandbox.open("gate");
            held.forEach(each -> assertThat(each.join()).isInstanceOf(Reported.class));
            await().until(() -> trials.underWay() == 0);
            assertThat(trials.run("c", trial("// double"))).isInstanceOf(Reported.class);
        }
    }

    private static CompletableFuture<TrialOutcome> started(Trials trials, String caller) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return trials.run(caller, trial("// waits for gate"));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private static Trial trial(String source) {
        return new Trial(DOUBLE, source, Locale.ENGLISH, 1);
    }

    private static Trials trials(Sandbox sandbox, TrialLimits limits) {
        MessageCatalogue catalogue = MessageCatalogue.load(CLASSES);
        Grader grader = new Grader(
                sandbox,
                DiagnosisScope.FAILED,
                new Classifier(CLASSES),
                new CheckedRepair(sandbox),
                new Explainer(CLASSES, catalogue));
        return new Trials(
                sandbox, grader, ExerciseWords.of(CLASSES), new ReportMapper(catalogue, HelpPages.NONE), limits);
    }
}
