package org.taskgrader.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may frame pages: what an operator writes becomes a policy, or is refused. */
class FrameConfigurationTest {

    @Test
    void sitesAreNamedAsAPolicyNamesThem() {
        assertThat(FrameConfiguration.ancestors("self")).isEqualTo("'self'");
        assertThat(FrameConfiguration.ancestors("  self https://course.example  https://*.example.org:8443 "))
                .isEqualTo("'self' https://course.example https://*.example.org:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "'self'", "*", "course.example", "https://a.example; script-src *", "https://a.example/path"
            })
    void anythingElseIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameConfiguration.ancestors(value))
                .withMessageContaining("taskgrader.http.frame-ancestors")
                .withMessageContaining("https://course.example");
    }
}
