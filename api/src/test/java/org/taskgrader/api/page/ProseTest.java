package org.taskgrader.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taskgrader.api.page.Prose.Part;

/** Words with code in them, in pieces. */
final class ProseTest {

    @Test
    void backQuotesSetCodeApart() {
        assertThat(Prose.of("Use `a < b`, not `<`."))
                .containsExactly(
                        new Part("Use ", false),
                        new Part("a < b", true),
                        new Part(", not ", false),
                        new Part("<", true),
                        new Part(".", false));
        assertThat(Prose.of("`x`")).containsExactly(new Part("x", true));
        assertThat(Prose.of("open `end")).containsExactly(new Part("open ", false), new Part("end", true));
        assertThat(Prose.of("")).isEmpty();
    }
}
