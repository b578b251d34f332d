package org.taskgrader.api.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.trial.OwnRunOutcome.Ended;
import org.taskgrader.api.trial.OwnRunOutcome.Stopped;
import org.taskgrader.api.trial.OwnRuns.OwnRun;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.grading.Grader;

/** Whatever comes of a program on an input of the learner's own, it is run once. */
class OwnRunsTest {

    private final ScriptedSandbox sandbox = new ScriptedSandbox();
    private final OwnRuns runs = new OwnRuns(
            sandbox,
            Grader.with(sandbox),
            new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE),
            new TrialLimits(1, 1, Duration.ofSeconds(50)));

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void whatEndsByItselfIsRunOnce() throws InterruptedException {
        assertThat(run("// double"))
                .isInstanceOfSatisfying(
                        Ended.class,
                        ended -> assertThat(ended.output().content().text()).isEqualTo("42\n"));
        assertThat(sandbox.executions()).isEqualTo(1);
    }

    /** A second time it may end otherwise, and the message would be about another run than the output. */
    @ParameterizedTest
    @CsvSource({"// does not compile, COMPILE_ERROR", "// crashes, CRASHED", "// runs for ever, TIME_LIMIT"})
    void whatIsStoppedIsExplainedFromTheRunThatWasSeen(String program, VerdictName verdict)
            throws InterruptedException {
        assertThat(run(program))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.verdict()).isEqualTo(verdict));
        assertThat(sandbox.executions()).isEqualTo(1);
    }

    private OwnRunOutcome run(String program) throws InterruptedException {
        return runs.run("learner", new OwnRun(DoublingExercise.create(), program, "21\n", Locale.ENGLISH));
    }
}
