package org.taskgrader.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.exercise.Comparison;

/**
 * Each folder {@code comparisons/KIND/CASE/} holds an output that was expected, one that was written, and what is said of
 * the two: {@code difference.txt}, empty when they count as equal.
 */
class OutputComparisonTest {

    private static final Path CASES =
            Path.of(System.getProperty("taskgrader.root"), "grader-core/src/test/resources/comparisons");

    private static final Map<String, Comparison> KINDS = Map.of(
            "exact", new Comparison.Exact(),
            "whitespace", new Comparison.WhitespaceTolerant(),
            "numeric", new Comparison.Numeric(1e-6, 1e-6),
            "unordered-lines", new Comparison.UnorderedLines(),
            "unordered-words", new Comparison.UnorderedWords(),
            "case-insensitive", new Comparison.CaseInsensitive(),
            "regex", new Comparison.Patterns());

    static List<Path> cases() {
        return entries(CASES).stream().flatMap(kind -> entries(kind).stream()).toList();
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_are_cases_of_every_kind_and_nothing_else() {
        assertThat(entries(CASES))
                .extracting(kind -> CASES.relativize(kind).toString())
                .containsExactlyInAnyOrderElementsOf(KINDS.keySet());
        assertThat(cases()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void two_outputs_are_told_apart(Path folder) throws IOException {
        String kind = CASES.relativize(folder).getName(0).toString();
        Optional<Difference> difference = OutputComparison.compare(
                Optional.ofNullable(KINDS.get(kind)).orElseThrow(),
                Bytes.of(Files.readAllBytes(folder.resolve("expected.out"))),
                new CapturedOutput(Bytes.of(Files.readAllBytes(folder.resolve("actual.out"))), false));

        String told = difference.map(OutputComparisonTest::inWords).orElse("");
        Path file = folder.resolve("difference.txt");
        if (Boolean.getBoolean("taskgrader.update")) {
            Files.writeString(file, told);
        }
        assertThat(told).isEqualTo(Files.readString(file));
        assertThat(entries(folder)).hasSize(3);
    }

    private static String inWords(Difference difference) {
        return "%s at %d:%d, where line %d was expected%nexpected: %s%nactual:   %s%n"
                .formatted(
                        difference.kind(),
                        difference.line(),
                        difference.column(),
                        difference.expectedLine(),
                        difference.expected(),
                        difference.actual());
    }

    static Collection<Comparison> kinds() {
        return KINDS.values();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_output_that_was_cut_off_is_never_right(Comparison kind) {
        assertThat(OutputComparison.compare(kind, Bytes.utf8("1\n2\n"), new CapturedOutput(Bytes.utf8("1\n2\n"), true)))
                .isPresent();
    }

    /** Those by which any text can be expected. */
    static List<Comparison> textKinds() {
        return kinds().stream()
                .filter(kind -> !(kind instanceof Comparison.Patterns))
                .toList();
    }

    /** A matcher that goes back in the text would try more ways through this line than there are atoms. */
    @Test
    void no_pattern_and_line_take_for_ever() {
        Bytes pattern = Bytes.utf8("(x+x+)+y(.*)*(z|.){1,50}\n");
        CapturedOutput line = new CapturedOutput(Bytes.utf8("x".repeat(200_000)), false);

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(OutputComparison.compare(new Comparison.Patterns(), pattern, line))
                        .isPresent());
    }

    /** Five million words, and one line of ten million characters: what is shown of them stays small. */
    @ParameterizedTest
    @MethodSource("textKinds")
    void large_outputs_are_compared_like_small_ones(Comparison kind) {
        Bytes words = Bytes.utf8("7 8\n".repeat(2_500_000));
        Bytes line = Bytes.utf8("9".repeat(10_000_000));
        assertThat(OutputComparison.compare(kind, words, new CapturedOutput(words, false)))
                .isEmpty();
        assertThat(OutputComparison.compare(kind, words, new CapturedOutput(line, false)))
                .hasValueSatisfying(
                        difference -> assertThat(difference.actual().length()).isLessThan(1000));
        assertThat(OutputComparison.compare(kind, line, new CapturedOutput(words, false)))
                .hasValueSatisfying(
                        difference -> assertThat(difference.expected().length()).isLessThan(1000));
    }
}
