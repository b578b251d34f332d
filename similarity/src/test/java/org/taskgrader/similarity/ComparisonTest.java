package org.taskgrader.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import de.jplag.exceptions.ExitException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is similar and what is not, as JPlag sees C. */
class ComparisonTest {

    private static final String ORIGINAL = """
            #include <stdio.h>

            int largest(int values[], int count) {
                int best = values[0];
                for (int i = 1; i < count; i++) {
                    if (values[i] > best) {
                        best = values[i];
                    }
                }
                return best;
            }

            double mean(int values[], int count) {
                double sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += values[i];
                }
                return sum / count;
            }

            int main(void) {
                int count;
                int values[100];
                scanf("%d", &count);
                for (int i = 0; i < count; i++) {
                    scanf("%d", &values[i]);
                }
                printf("%d %.2f\\n", largest(values, count), mean(values, count));
                return 0;
            }
            """;

    /** The same with other names, comments, layout and order of its functions. */
    private static final String COPIED = """
            #include <stdio.h>
            /* all by myself */
            double average(int t[], int n)
            {
              double total = 0;
              for (int k = 0; k < n; k++) { total += t[k]; }
              return total / n;
            }
            int maximum(int t[], int n)
            {
              int m = t[0];
              for (int k = 1; k < n; k++) {
                if (t[k] > m) { m = t[k]; }
              }
              return m;
            }
            int main(void)
            {
              int n;
              int t[100];
              scanf("%d", &n);
              for (int k = 0; k < n; k++) { scanf("%d", &t[k]); }
              printf("%d %.2f\\n", maximum(t, n), average(t, n));
              return 0;
            }
            """;

    /** Somebody else's way to the same. */
    private static final String INDEPENDENT = """
            #include <stdio.h>

            int main(void) {
                int n, x, i = 0, max;
                long total = 0;
                if (scanf("%d", &n) != 1 || n <= 0) {
                    return 1;
                }
                while (i < n) {
                    scanf("%d", &x);
                    total = total + x;
                    max = i == 0 || x > max ? x : max;
                    i = i + 1;
                }
                printf("%d ", max);
                printf("%.2f\\n", (double) total / n);
                return 0;
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(folder.resolve("programs"));
    }

    @Test
    void findsACopyUnderOtherNamesAndInAnotherOrder() throws Exception {
        program(1, ORIGINAL);
        program(2, INDEPENDENT);
        program(3, COPIED);
        List<String> told = told();
        assertThat(told)
                .filteredOn(line -> line.startsWith("pair"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line).startsWith("pair 1 3 ");
                    String[] words = line.split(" ", -1);
                    assertThat(Double.parseDouble(words[3])).isGreaterThan(0.8);
                    assertThat(words[6].split(",", -1))
                            .hasSizeGreaterThan(1)
                            .allMatch(part -> part.matches("\\d+-\\d+:\\d+-\\d+"));
                });
        assertThat(told).contains("progress 100").endsWith("end");
    }

    @Test
    void whatAllWereGivenCountsForNothing() throws Exception {
        String functions = ORIGINAL.substring(0, ORIGINAL.indexOf("int main"));
        program(1, ORIGINAL);
        program(2, functions + INDEPENDENT.substring(INDEPENDENT.indexOf("int main")));
        assertThat(told()).as("half of it is the same").anyMatch(line -> line.startsWith("pair 1 2"));
        Files.createDirectory(folder.resolve("given"));
        Files.writeString(folder.resolve("given/0.c"), functions);
        assertThat(told()).noneMatch(line -> line.startsWith("pair"));
    }

    @Test
    void whatWasGivenMayBeShortOrNoProgram() throws Exception {
        program(1, ORIGINAL);
        program(2, COPIED);
        Files.createDirectory(folder.resolve("given"));
        for (String given : List.of("int", "\0\"", "/* begin here */")) {
            Files.writeString(folder.resolve("given/0.c"), given);
            assertThat(told()).anyMatch(line -> line.startsWith("pair 1 2"));
        }
    }

    @Test
    void threeThatAreAlikeAreAGroup() throws Exception {
        program(1, ORIGINAL);
        program(2, COPIED);
        program(3, INDEPENDENT);
        program(4, ORIGINAL.replace("best", "top"));
        assertThat(told()).contains("cluster 1 2 4");
    }

    static List<String> hostile() {
        return List.of(
                "int main(void) {" + "{".repeat(20_000) + "}".repeat(20_000) + "}",
                "int x = " + "(".repeat(32_000) + "1" + ")".repeat(32_000) + ";",
                "int main(void) { return 0; \0\0\0 }",
                "\u0000".repeat(60_000),
                "\"" + "a".repeat(65_000),
                "/*" + "*".repeat(65_000),
                "if".repeat(100) + " \uD83D\uDE00 \u202E @ $ ` #",
                "x=1;".repeat(16_000),
                "{;".repeat(30_000),
                "\\\n".repeat(30_000),
                "");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nobodyStopsTheComparison(String source) throws Exception {
        program(1, ORIGINAL);
        program(2, COPIED);
        program(3, source);
        program(4, source);
        assertThat(told()).contains("progress 100").endsWith("end").anyMatch(line -> line.startsWith("pair 1 2 "));
    }

    @Test
    void tellsWhatItDoesNotCompareAndWhy() throws Exception {
        program(1, "int x;");
        program(2, "x=1;".repeat(16_000));
        program(3, ORIGINAL);
        assertThat(told()).contains("refused 1 short", "refused 2 long").endsWith("end");
    }

    private void program(int number, String source) throws IOException {
        Files.writeString(folder.resolve("programs").resolve(number + ".c"), source);
    }

    private List<String> told() throws IOException, ExitException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Comparison.of(folder).tell(new Told(new PrintStream(out, true, StandardCharsets.US_ASCII)));
        return out.toString(StandardCharsets.US_ASCII).lines().toList();
    }
}
