package org.taskgrader.core.execution;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Investigation;

class RecordedSandboxTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofMebibytes(1), 1);

    /** Were it a failed investigation instead, a stale recording would pass for one in which nothing was found. */
    @Test
    void whatWasNeverAskedIsAnErrorThatSaysHowToRecordIt() {
        Path folder = Fixture.all().getFirst().folder();
        Investigation unheardOf = new Investigation(
                List.of(new Investigation.Run("unheard-of", Invocation.of(List.of(), Bytes.empty()), false, LIMITS)));

        assertThatIllegalStateException()
                .isThrownBy(() -> RecordedSandbox.of(List.of(folder)).investigate(unheardOf))
                .withMessageContaining(folder.toString())
                .withMessageContaining("run unheard-of")
                .withMessageContaining("-Dtaskgrader.record=");
    }
}
