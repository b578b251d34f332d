package org.taskgrader.core.exercise.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.folder.FolderReading.Accepted;

/** What an author has written stays, whatever it looks like. */
class LimitsEditTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(Set.of("passed"), Map.of(), Set.of(Locale.ENGLISH));
    private static final Limits TWO_SECONDS = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 1);
    private static final Limits LARGE = new Limits(
            Duration.ofSeconds(10), Duration.ofSeconds(20), ByteSize.ofMebibytes(128), ByteSize.ofKibibytes(64), 1);

    @TempDir
    private Path library;

    /** Before, what all tests are to have, what the second is to have, after. */
    static Stream<Arguments> texts() {
        return Stream.of(
                // None yet: behind the title, whatever comes then.
                Arguments.of(
                        "id: ex01 # mine\ntitle:\n  en: Twice # 2\n\n# who\nsolutions: {right.c: passed}\n",
                        TWO_SECONDS,
                        TWO_SECONDS,
                        "id: ex01 # mine\ntitle:\n  en: Twice # 2\nlimits: {cpu: 2 s}\n\n# who\nsolutions: {right.c: passed}\n"),
                // On one line, with a comment behind.
                Arguments.of(
                        "id: ex01\ntitle: {en: Twice}\nlimits: { cpu: 5 s }   # slow\nsolutions: {right.c: passed}\n",
                        LARGE,
                        LARGE,
                        "id: ex01\ntitle: {en: Twice}\nlimits: { cpu: 10 s , memory: 128 MiB}   # slow\nsolutions: {right.c: passed}\n"),
                // Line by line; the time by the clock is written, so it has to follow.
                Arguments.of(
                        "id: ex01\ntitle: {en: Twice}\nlimits:\n    # why\n    cpu:   5 s  # much\n    wall: 12 s\nsolutions: {right.c: passed}\n",
                        LARGE,
                        LARGE,
                        "id: ex01\ntitle: {en: Twice}\nlimits:\n    # why\n    memory: 128 MiB\n    cpu:   10 s  # much\n    wall: 20 s\nsolutions: {right.c: passed}\n"),
                // Windows' ends of lines, and a sign that Java counts twice.
                Arguments.of(
                        "id: ex01\r\ntitle: {en: \"Twice \uD83D\uDE80\"}\r\nsolutions: {right.c: passed}\r\n",
                        TWO_SECONDS,
                        LARGE,
                        "id: ex01\r\ntitle: {en: \"Twice \uD83D\uDE80\"}\r\nlimits: {cpu: 2 s}\r\nsolutions: {right.c: passed}\r\ntests:\r\n  \"02-zero\": {limits: {cpu: 10 s, memory: 128 MiB}}\r\n"),
                // A test that has something already, and no end of the last line.
                Arguments.of(
                        "id: ex01\ntitle: {en: Twice}\ntests:\n  02-zero: {arguments: [a, '}']}\nsolutions: {right.c: passed}",
                        Limits.DEFAULT,
                        TWO_SECONDS,
                        "id: ex01\ntitle: {en: Twice}\ntests:\n  02-zero: {arguments: [a, '}'], limits: {cpu: 2 s}}\nsolutions: {right.c: passed}"),
                Arguments.of(
                        "id: ex01\ntitle: {en: Twice}\nsolutions: {right.c: passed}",
                        Limits.DEFAULT,
                        TWO_SECONDS,
                        "id: ex01\ntitle: {en: Twice}\nsolutions: {right.c: passed}\ntests:\n  \"02-zero\": {limits: {cpu: 2 s}}\n"),
                // Another test has something, in lines.
                Arguments.of(
                        "id: ex01\ntitle: {en: Twice}\ntests:\n  # first\n  01-two:\n    arguments: a\nsolutions: {right.c: passed}\n",
                        Limits.DEFAULT,
                        TWO_SECONDS,
                        "id: ex01\ntitle: {en: Twice}\ntests:\n  # first\n  \"02-zero\": {limits: {cpu: 2 s}}\n  01-two:\n    arguments: a\nsolutions: {right.c: passed}\n"),
                // What is more than wanted comes down, where it stands.
                Arguments.of(
                        "id: ex01\ntitle: {en: Twice}\nlimits: {cpu: 3 s, memory: 1 GiB} # once\ntests: {02-zero: {limits: {cpu: 30 s}}}\nsolutions: {right.c: passed}\n",
                        TWO_SECONDS,
                        TWO_SECONDS,
                        "id: ex01\ntitle: {en: Twice}\nlimits: {cpu: 2 s, memory: 64 MiB} # once\ntests: {02-zero: {limits: {cpu: 2 s}}}\nsolutions: {right.c: passed}\n"),
                // All in braces.
                Arguments.of(
                        "{id: ex01, title: {en: Twice}, solutions: {right.c: passed}} # flow\n",
                        TWO_SECONDS,
                        TWO_SECONDS,
                        "{id: ex01, title: {en: Twice}, solutions: {right.c: passed}, limits: {cpu: 2 s}} # flow\n"),
                // An anchor that both use, and both want the same.
                Arguments.of(
                        "id: ex01\ntitle: {en: Twice}\nlimits: &all {cpu: 3 s}\ntests: {02-zero: {limits: *all}}\nsolutions: {right.c: passed}\n",
                        TWO_SECONDS,
                        TWO_SECONDS,
                        "id: ex01\ntitle: {en: Twice}\nlimits: &all {cpu: 2 s}\ntests: {02-zero: {limits: *all}}\nsolutions: {right.c: passed}\n"));
    }

    private Exercise exercise(String text) throws IOException {
        Path folder = library.resolve("ex01");
        for (String below : List.of("tests", "solutions")) {
            Files.createDirectories(folder.resolve(below));
        }
        for (String test : List.of("01-two", "02-zero")) {
            Files.writeString(folder.resolve("tests/" + test + ".in"), test);
            Files.writeString(folder.resolve("tests/" + test + ".out"), test);
        }
        Files.writeString(folder.resolve("solutions/right.c"), "int main(void) { return 0; }\n");
        Files.writeString(folder.resolve("statement.en.md"), "Do.\n");
        Files.writeString(folder.resolve("exercise.yaml"), text);
        FolderReading reading = ExerciseFolder.read(library, folder, VOCABULARY);
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Accepted.class);
        return ((Accepted) reading).exercise();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void onlyTheLimitsChange(String before, Limits all, Limits second, String after) throws IOException {
        Map<String, Limits> own = second.equals(all) ? Map.of() : Map.of("02-zero", second);

        Optional<String> edited = LimitsEdit.edited(before, exercise(before), all, own);

        assertThat(edited).contains(after);
        Exercise again = exercise(after);
        assertThat(again.tests()).extracting(TestCase::limits).containsExactly(all, second);
        assertThat(LimitsEdit.edited(after, again, all, own))
                .as("nothing is left to do")
                .contains(after);
    }

    /** One anchor cannot be two things: what would change something else is left to the author. */
    @Test
    void whatCannotBeChangedAloneIsRefusedOrSeenByWhoeverReadsItAgain() throws IOException {
        String shared =
                "id: ex01\ntitle: {en: Twice}\ntests: {01-two: &one {arguments: a}, 02-zero: *one}\nsolutions: {right.c: passed}\n";
        Optional<String> edited =
                LimitsEdit.edited(shared, exercise(shared), Limits.DEFAULT, Map.of("02-zero", TWO_SECONDS));
        assertThat(edited)
                .hasValueSatisfying(text -> assertThat(exerciseOf(text).tests())
                        .extracting(TestCase::limits)
                        .as("the first has them too, so the caller, who reads it again, refuses")
                        .containsExactly(TWO_SECONDS, TWO_SECONDS));
        String trailing = "id: ex01\ntitle: {en: Twice}\nlimits: {cpu: 3 s,}\nsolutions: {right.c: passed}\n";
        assertThat(LimitsEdit.edited(trailing, exercise(trailing), LARGE, Map.of()))
                .isEmpty();
    }

    private Exercise exerciseOf(String text) {
        try {
            return exercise(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
