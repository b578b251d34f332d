package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.execution.RecordingSandbox;
import org.taskgrader.core.repair.RepairCase;

/**
 * The real compiler accepts the edits that are proposed. With {@code -Dtaskgrader.record=repair} (or {@code all}) the cases
 * are recorded instead.
 */
final class RepairIT {

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

    static Stream<RepairCase> cases() {
        List<RepairCase> cases = RepairCase.all();
        assertThat(cases).isNotEmpty();
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void proposesWhatIsExpected(RepairCase repairCase) throws InterruptedException {
        RecordingSandbox recording = new RecordingSandbox(sandbox);
        Map<String, String> proposed = repairCase.proposed(recording);

        assertThat(recording.hasFailure()).isFalse();
        if (RECORDED.contains("repair") || RECORDED.contains("all")) {
            repairCase.record(recording, proposed);
        }
        assertThat(proposed).isEqualTo(repairCase.expected());
    }
}
