package org.taskgrader.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/c-source} is a program with the facts known of it. To write the expected
 * files anew after a change that is meant: {@code mvn test -pl grader-core -Dtest=CSourceCasesTest -Dtaskgrader.update=true}; then
 * read the difference.
 */
final class CSourceCasesTest {

    private static final Path CASES = Path.of("src/test/resources/c-source");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsWhatIsKnownOfTheProgram(String name) throws IOException {
        Path folder = CASES.resolve(name);
        Path expected = folder.resolve("expected.txt");
        String listing = FactsListing.of(CSource.parse(Files.readString(folder.resolve("program.c"))));
        if (Boolean.getBoolean("taskgrader.update")) {
            Files.writeString(expected, listing);
        }
        assertThat(listing).isEqualTo(Files.readString(expected));
    }
}
