package org.taskgrader.api.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.settings.AccessMode;

/** Nobody opens a service to the world by setting its address alone. */
class AccessRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.8.8.8"})
    void everybodyMayBeAnsweredOnLoopback(String host) {
        assertThatCode(() -> AccessRule.check(AccessMode.LOCAL, host)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no.such.host.invalid"})
    void elsewhereKeysAreWanted(String host) {
        assertThatThrownBy(() -> AccessRule.check(AccessMode.LOCAL, host))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "TASKGRADER_ACCESS=keys", "./taskgrader keys create", "QUARKUS_HTTP_HOST", host);
        assertThatCode(() -> AccessRule.check(AccessMode.KEYS, host)).doesNotThrowAnyException();
    }
}
