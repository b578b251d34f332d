package org.taskgrader.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edits that are proposed, with a compiler that answers as the real one did when it was asked. */
class RepairTest {

    static Stream<RepairCase> cases() {
        List<RepairCase> cases = RepairCase.all();
        assertThat(cases).hasSizeGreaterThan(10);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void proposesWhatIsExpected(RepairCase repairCase) throws InterruptedException {
        assertThat(repairCase.proposed(repairCase.recorded())).isEqualTo(repairCase.expected());
    }
}
