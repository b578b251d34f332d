package org.taskgrader.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TestSuiteTest {

    static List<Arguments> answers() {
        return List.of(
                Arguments.of("", List.of()),
                Arguments.of(" \n---\n\t\n", List.of()),
                Arguments.of("5", List.of("5\n")),
                Arguments.of("1 2\n3\n---\n4\n", List.of("1 2\n3\n", "4\n")),
                Arguments.of("1\r\n ---\t\r\n2\r\n", List.of("1\n", "2\n")),
                Arguments.of("1\n---\n", List.of("1\n")),
                Arguments.of("1\n---\n\n", List.of("1\n")),
                Arguments.of("---\n1\n", List.of("", "1\n")),
                Arguments.of("1\n---\n---\n2\n", List.of("1\n", "", "2\n")),
                Arguments.of("1\n---\n\n---\n2\n", List.of("1\n", "\n", "2\n")),
                Arguments.of("----\n--\n- --\n", List.of("----\n--\n- --\n")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void partsAreInputs(String answer, List<String> inputs) {
        assertThat(TestSuite.of(answer).inputs()).isEqualTo(inputs);
    }
}
