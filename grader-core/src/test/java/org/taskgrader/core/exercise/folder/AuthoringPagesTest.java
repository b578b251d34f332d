package org.taskgrader.core.exercise.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for authors show as a file of an exercise is that file. The exercises themselves are run elsewhere. */
class AuthoringPagesTest {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"));
    private static final Pattern SHOWN = Pattern.compile("<!-- file: (\\S+) -->\\n```\\w*\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("<!-- file:");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/authoring"))) {
            return pages.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_file_is_shown_as_it_is(Path page) throws IOException {
        String text = Files.readString(page);
        List<MatchResult> shown = SHOWN.matcher(text).results().toList();

        assertThat(shown).hasSize((int) MARK.matcher(text).results().count());
        for (MatchResult block : shown) {
            assertThat(block.group(2))
                    .as(block.group(1))
                    .isEqualTo(Files.readString(ROOT.resolve("exercises").resolve(block.group(1))));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere(Path page) throws IOException {
        assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }
}
