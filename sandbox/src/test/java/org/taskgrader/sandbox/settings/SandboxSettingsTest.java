package org.taskgrader.sandbox.settings;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.taskgrader.core.bytes.ByteSize;

final class SandboxSettingsTest {

    record Wrong(String setting, String value, UnaryOperator<SandboxSettings.Builder> change) {

        @Override
        public String toString() {
            return setting + " = " + value;
        }
    }

    static final List<Wrong> WRONG = List.of(
            new Wrong("image", "", settings -> settings.image("")),
            new Wrong("image", "a b", settings -> settings.image("a b")),
            new Wrong("containers", "0", settings -> settings.containers(0)),
            new Wrong("jobs-per-container", "0", settings -> settings.jobsPerContainer(0)),
            new Wrong("lifetime", "PT1S", settings -> settings.lifetime(Duration.ofSeconds(1))),
            new Wrong("memory", "64 MiB", settings -> settings.memory(ByteSize.ofMebibytes(64))),
            new Wrong("processors", "0.0", settings -> settings.processors(0)),
            new Wrong("processors", "NaN", settings -> settings.processors(Double.NaN)),
            new Wrong("runtime", "-x", settings -> settings.runtime("-x")),
            new Wrong("docker-host", "localhost:2375", settings -> settings.dockerHost("localhost:2375")),
            new Wrong("attempts", "0", settings -> settings.attempts(0)),
            new Wrong("start-timeout", "PT0S", settings -> settings.startTimeout(Duration.ZERO)),
            new Wrong("answer-margin", "PT-1S", settings -> settings.answerMargin(Duration.ofSeconds(-1))));

    @ParameterizedTest
    @FieldSource("WRONG")
    void aWrongValueIsRefusedByTheSettingsName(Wrong wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrong.change()
                        .apply(SandboxSettings.builder(SandboxSettings.DEFAULTS))
                        .build())
                .withMessageStartingWith(
                        "taskgrader.sandbox." + wrong.setting() + " is \"" + wrong.value() + "\": write ");
    }
}
