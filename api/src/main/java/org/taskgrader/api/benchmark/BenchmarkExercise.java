package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The exercise that is measured: ten tests, and a program as beginners write it. */
public final class BenchmarkExercise {

    static final String ID = "benchmark/sum";
    static final int TESTS = 10;

    static final String PROGRAM = """
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

    private BenchmarkExercise() {}

    /** Writes the exercise's folder below {@code library}, so that it is read as every other is. */
    public static void write(Path library) throws IOException {
        Path exercise = library.resolve(ID);
        Path tests = Files.createDirectories(exercise.resolve("tests"));
        Files.createDirectories(exercise.resolve("solutions"));
        Files.writeString(exercise.resolve("exercise.yaml"), """
                id: benchmark/sum
                title:
                  en: Sum
                samples: [01]
                solutions:
                  right.c: passed
                """);
        Files.writeString(
                exercise.resolve("statement.en.md"), "# Sum\n\nRead a count and as many numbers; write their sum.\n");
        Files.writeString(exercise.resolve("template.c"), "int main(void) {\n    return 0;\n}\n");
        Files.writeString(exercise.resolve("solutions/right.c"), PROGRAM);
        for (int test = 1; test <= TESTS; test++) {
            String name = "%02d".formatted(test);
            Files.writeString(tests.resolve(name + ".in"), input(test));
            Files.writeString(tests.resolve(name + ".out"), sum(test) + "\n");
        }
    }

    private static String input(int test) {
        StringBuilder input = new StringBuilder().append(test).append('\n');
        for (int value = 1; value <= test; value++) {
            input.append(value * 7).append('\n');
        }
        return input.toString();
    }

    private static int sum(int test) {
        return 7 * test * (test + 1) / 2;
    }
}
