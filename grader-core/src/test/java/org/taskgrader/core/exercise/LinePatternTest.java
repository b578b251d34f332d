package org.taskgrader.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePatternTest {

    @Test
    void a_whole_line_has_to_match() {
        LinePattern number = LinePattern.of("-?\\d+");

        assertThat(number.matches("-12")).isTrue();
        assertThat(number.matches("12 apples")).isFalse();
        assertThat(number.matches("about 12")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a**b(", "[", "a{2,1}", "(?=look)ahead", "(a)\\1", "\\"})
    void what_is_no_pattern_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LinePattern.of(text));
    }

    /** Written out, each of these would have millions of states. */
    @ParameterizedTest
    @ValueSource(strings = {"((a{100}){100}){100}", "(x{1000}){1000}", "((a{,100}){5,100}){100,}", "a{99999}"})
    void what_would_take_much_memory_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LinePattern.of(text));
    }

    @Test
    void a_pattern_has_a_longest_size() {
        assertThatIllegalArgumentException().isThrownBy(() -> LinePattern.of("a".repeat(501)));
        assertThat(LinePattern.of("a".repeat(500)).matches("a".repeat(500))).isTrue();
    }
}
