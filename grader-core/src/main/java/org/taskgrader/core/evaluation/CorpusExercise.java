package org.taskgrader.core.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;

/** An exercise of which nothing is known but its tests. */
final class CorpusExercise {

    /** Those of an exercise that names none. */
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 1);

    private static final TestGroup GROUP = new TestGroup("tests", 1, TestGroup.Scoring.PROPORTIONAL);

    private CorpusExercise() {}

    /** The tests in the order of their names; their data may be told, as nobody is examined by them. */
    static Exercise of(String id, Map<String, Bytes> inputs, Map<String, Bytes> outputs, Comparison comparison) {
        List<TestCase> tests = new TreeMap<>(inputs)
                .entrySet().stream()
                        .map(input -> new TestCase(
                                input.getKey(),
                                GROUP.name(),
                                Visibility.VISIBLE,
                                List.of(),
                                input.getValue(),
                                outputs.getOrDefault(input.getKey(), Bytes.empty()),
                                LIMITS))
                        .toList();
        return new Exercise(
                id,
                Map.of(Locale.ENGLISH, id),
                Map.of(Locale.ENGLISH, id),
                "",
                CompileOptions.DEFAULT,
                LIMITS,
                comparison,
                ExitStatus.ANY,
                List.of(GROUP),
                tests,
                List.of());
    }
}
