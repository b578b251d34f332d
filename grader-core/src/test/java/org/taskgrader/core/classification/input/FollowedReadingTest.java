package org.taskgrader.core.classification.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.source.CSource;

/** Formats take from an input what scanf would take; a {@code -} stands where it would give up. */
class FollowedReadingTest {

    @ParameterizedTest(name = "{0} on {1} takes {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # instructions                                     | input          | taken
        `scanf("%d%d", &a, &b);`                           | `3 4`          | `3,4`
        `scanf("%d,%d", &a, &b);`                          | `3 4`          | `3,-`
        `scanf("%d,%d", &a, &b);`                          | `3,4`          | `3,,,4`
        `scanf("n = %d", &a);`                             | `n=5`          | `n,=,5`
        `scanf("%d", &a); scanf("%c", &c);`                | `3;x`          | `3,;`
        `scanf("%d", &a); scanf(" %c", &c);`               | `3   x`        | `3,x`
        `scanf("%s%d", s, &a);`                            | `Ada L 3`      | `Ada,-`
        `scanf("%2d%d", &a, &b);`                          | `1234`         | `12,34`
        `scanf("%lf", &x);`                                | ` -2.5e1 `     | `-2.5e1`
        `for (a = 0; a < 9; a++) scanf("%d", &b);`         | `1 2 3`        | `1`
        `while (scanf("%d", &a) == 1) b += a;`             | `1 2 3`        | `1`
        `scanf("%d", &a); if (a) scanf("%d", &b);`         | `1 2`          | `1`
        `scanf("%d", &a); c = getchar(); scanf("%d", &b);` | `1 2`          | `1`
        `scanf("%d", &a); twice(); scanf("%d", &b);`       | `1 2`          | `1`
        `scanf("%5[a-z]", s); scanf("%d", &a);`            | `ab 1`         | `-`
        """)
    void takesWhatScanfWouldTake(String instructions, String input, String taken) {
        assertThat(String.join(",", taken(instructions, input))).isEqualTo(taken);
    }

    @Test
    void takesNothingWithoutMain() {
        assertThat(FollowedReading.of(CSource.parse("int f(void);"), "1 2")).isEmpty();
    }

    private static List<String> taken(String instructions, String input) {
        CSource source = CSource.parse("#include <stdio.h>\nvoid twice(void) { int d; scanf(\"%d\", &d); }\n"
                + "int main(void) { int a, b = 0; char c, s[9]; double x; " + instructions + " return 0; }\n");
        return FollowedReading.of(source, input).stream()
                .map(part -> part.text().orElse("-"))
                .toList();
    }
}
