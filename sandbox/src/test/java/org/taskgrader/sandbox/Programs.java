package org.taskgrader.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;

/** Plans as the service makes them, for programs of the tests. */
final class Programs {

    static final Limits COMPILE_LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(60), ByteSize.ofMebibytes(512), ByteSize.ofMebibytes(1), 32);

    static final Invocation NOTHING_GIVEN = Invocation.of(List.of(), Bytes.empty());

    static final Limits RUN_LIMITS = new Limits(
            Duration.ofMillis(500), Duration.ofSeconds(30), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 8);

    /** gdb itself needs most of it. */
    static final Limits DEBUG_LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(30), ByteSize.ofMebibytes(256), ByteSize.ofKibibytes(64), 8);

    /** Adds the two numbers of its input. */
    static final String SUM = """
            #include <stdio.h>
            int main(void) {
              int a, b;
              if (scanf("%d %d", &a, &b) != 2) return 3;
              printf("%d\\n", a + b);
              return 0;
            }
            """;

    private Programs() {}

    static Plan plan(String source, String... inputs) {
        return plan(source, RUN_LIMITS, inputs);
    }

    static Plan plan(String source, Limits limits, String... inputs) {
        return plan(
                source,
                List.of(),
                0,
                Stream.of(inputs)
                        .map(Bytes::utf8)
                        .map(input -> run(input, limits))
                        .toList());
    }

    static Plan plan(String source, List<String> options, int giveUpAfter, List<TestRun> runs) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "-std=gnu17", "-O1", "-Wall", "-Wextra", "-fdiagnostics-format=json", "main.c", "-lm"),
                        options.stream())
                .toList();
        return new Plan(compilation(source, arguments), runs, giveUpAfter);
    }

    static Compilation compilation(String source, List<String> arguments) {
        PlacedFile file = new PlacedFile("main.c", Bytes.utf8(source));
        return new Compilation(List.of(file), arguments, COMPILE_LIMITS);
    }

    static TestRun run(Bytes input, Limits limits, String... arguments) {
        return new TestRun("test", Invocation.of(List.of(arguments), input), limits);
    }
}
