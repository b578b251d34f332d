package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.execution.RecordingSandbox;

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
        RecordingSandbox recording = new RecordingSandbox(sandbox);
        Map<String, String> told = fixture.told(recording);

        assertThat(recording.hasFailure()).isFalse();
        if (isRecording()) {
            fixture.record(recording);
        }
        assertThat(told).containsEntry("expected.json", fixture.read("expected.json"));
    }
}
