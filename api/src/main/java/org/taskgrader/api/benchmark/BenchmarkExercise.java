package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * An exercise that is measured, with a program that passes.
 *
 * @param tests how many it has
 * @param output how many octets the program prints in each, or 0 for a short answer
 * @param program as beginners write it
 */
record BenchmarkExercise(String id, int tests, int output, String program) {

    private static final String SUM = """
            #include <stdio.h>

            int main(void) {
                int count, value, sum = 0;
                if (scanf("%d", &count) != 1) {
                    return 1;
                }
                for (int i = 0; i < count; i++) {
                    scanf("%d", &value);
                    sum = sum + value;
                }
                printf("%d\\n", sum);
                return 0;
            }
            """;

    private static final String LINES = """
            #include <stdio.h>

            int main(void) {
                int count;
                if (scanf("%d", &count) != 1) {
                    return 1;
                }
                for (int i = 0; i < count; i++) {
                    printf("line %010d\\n", i);
                }
                return 0;
            }
            """;

    private static final int LINE = 16;

    private static final String FUNCTION = """
            int step_NUMBER(int value) {
                int result = 0;
                for (int i = 0; i < value; i++) {
                    if (i % 3 == 0) {
                        result = result + i;
                    } else {
                        result = result - 1;
                    }
                }
                return result;
            }

            """;

    /** The sum of some numbers, with so many tests. */
    static BenchmarkExercise sum(int tests) {
        return new BenchmarkExercise("benchmark/sum-" + tests, tests, 0, SUM);
    }

    /** One test, in which about so many octets are printed. */
    static BenchmarkExercise printing(int octets) {
        return new BenchmarkExercise("benchmark/lines-" + octets, 1, octets, LINES);
    }

    /** The same sum in a text of about so many octets, the rest of which are functions. */
    BenchmarkExercise withSource(int octets) {
        StringBuilder text = new StringBuilder("#include <stdio.h>\n\n");
        for (int number = 0; text.length() + FUNCTION.length() + program.length() < octets; number++) {
            text.append(FUNCTION.replace("NUMBER", Integer.toString(number)));
        }
        return new BenchmarkExercise(
                id, tests, output, text + program.substring(program.indexOf("int main"), program.length()));
    }

    /** Writes its folder below {@code library}, so that it is read as every other is. */
    void write(Path library) throws IOException {
        Path exercise = library.resolve(id);
        Path folder = Files.createDirectories(exercise.resolve("tests"));
        Files.createDirectories(exercise.resolve("solutions"));
        String first = name(1);
        Files.writeString(exercise.resolve("exercise.yaml"), """
                id: %s
                title:
                  en: Measured
                samples: ["%s"]
                limits:
                  output: 12 MiB
                  cpu: 5 s
                solutions:
                  right.c: passed
                """.formatted(id, first));
        Files.writeString(exercise.resolve("statement.en.md"), "# Measured\n\nRead a count, and do so much.\n");
        Files.writeString(exercise.resolve("template.c"), "int main(void) {\n    return 0;\n}\n");
        Files.writeString(exercise.resolve("solutions/right.c"), program);
        for (int test = 1; test <= tests; test++) {
            Files.writeString(folder.resolve(name(test) + ".in"), input(test));
            Files.writeString(folder.resolve(name(test) + ".out"), expected(test));
        }
    }

    private static String name(int test) {
        return "%04d".formatted(test);
    }

    private String input(int test) {
        if (output > 0) {
            return output / LINE + "\n";
        }
        int count = count(test);
        StringBuilder input = new StringBuilder().append(count).append('\n');
        for (int value = 1; value <= count; value++) {
            input.append(value * 7).append('\n');
        }
        return input.toString();
    }

    private String expected(int test) {
        if (output > 0) {
            StringBuilder lines = new StringBuilder();
            IntStream.range(0, output / LINE).forEach(i -> lines.append("line %010d\n".formatted(i)));
            return lines.toString();
        }
        return 7 * count(test) * (count(test) + 1) / 2 + "\n";
    }

    /** No more in the thousandth test than in the tenth: the number of tests is what is measured. */
    private static int count(int test) {
        return 1 + (test - 1) % 10;
    }
}
