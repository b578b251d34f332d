package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.submission.Submission;

/**
 * What is recorded of the error classes' fixtures is still what happens: the real compiler and the real runs lead to the
 * same finding. With {@code -Dtaskgrader.record=CLASS,CLASS} (or {@code all}) those classes' fixtures are recorded instead.
 */
final class FixturesIT {

    private static final List<String> RECORDED =
            List.of(System.getProperty("taskgrader.record", "").split(",", -1));

    private static DockerSandbox sandbox;

    @BeforeAll
    static void open() throws Exception {
        sandbox = DockerSandbox.open(TestImage.settings(1));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    static Stream<Fixture> fixtures() {
        List<Fixture> wanted =
                Fixture.all().stream().filter(FixturesIT::isWanted).toList();
        assertThat(wanted).isNotEmpty();
        return wanted.stream();
    }

    private static boolean isWanted(Fixture fixture) {
        return !isRecording() || RECORDED.contains("all") || RECORDED.contains(fixture.errorClass());
    }

    private static boolean isRecording() {
        return !RECORDED.equals(List.of(""));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void stillLeadsToTheRecordedFinding(Fixture fixture) throws InterruptedException {
        Exercise exercise = fixture.exercise();
        Submission submission = new Submission(exercise.id(), fixture.source().text(), Locale.ENGLISH);

        Execution execution = sandbox.execute(Planner.plan(exercise, submission), ExecutionListener.NONE);

        assertThat(execution.runs()).noneMatch(run -> run.outcome() instanceof RunOutcome.SandboxFailure);
        if (isRecording()) {
            fixture.record(execution);
        }
        assertThat(fixture.told(execution)).containsEntry("expected.json", fixture.read("expected.json"));
    }
}
