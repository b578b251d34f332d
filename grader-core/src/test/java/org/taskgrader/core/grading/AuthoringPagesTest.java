package org.taskgrader.core.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for authors show of an exercise is in that exercise, which is checked with all its solutions. */
class AuthoringPagesTest {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"));
    private static final Pattern SHOWN =
            Pattern.compile("<!-- (exercises/[\\w./-]+) -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL);

    record Shown(String page, String file, String text) {

        @Override
        public String toString() {
            return page + ": " + file;
        }
    }

    static List<Shown> shown() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/authoring"))) {
            return pages.flatMap(AuthoringPagesTest::shownOn).toList();
        }
    }

    private static Stream<Shown> shownOn(Path page) {
        try {
            return SHOWN.matcher(Files.readString(page))
                    .results()
                    .map(match -> new Shown(page.getFileName().toString(), match.group(1), match.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("shown")
    void what_is_shown_is_there(Shown shown) throws IOException {
        assertThat(Files.readString(ROOT.resolve(shown.file()))).contains(shown.text());
    }
}
