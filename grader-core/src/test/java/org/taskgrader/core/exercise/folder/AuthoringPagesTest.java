package org.taskgrader.core.exercise.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.exercise.Kind;

/**
 * What the pages for authors show is there: each block has a line in front of it that says of what it is, and is held to
 * that. Exercises themselves are run elsewhere, and so are the commands ({@code AuthoringPagesIT}).
 */
class AuthoringPagesTest {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"));
    private static final Path PAGES = ROOT.resolve("docs/authoring");
    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- ([^\\n]*?) -->\\n+)?^(`{3,})\\w*\\n(.*?)^\\2$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern FENCE = Pattern.compile("^```", Pattern.MULTILINE);
    private static final Pattern TRIED = Pattern.compile("run(: ends with 1)?|output|write: [\\w./-]+|check document");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N} -]");

    /** A block of a page, with what the line in front of it says; nothing where there is no such line. */
    record Shown(String page, String of, String text) {

        @Override
        public String toString() {
            return page + ": " + of + ": " + text.lines().findFirst().orElse("");
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.sorted().toList();
        }
    }

    static List<Shown> blocks() throws IOException {
        return pages().stream().flatMap(AuthoringPagesTest::blocksOf).toList();
    }

    private static Stream<Shown> blocksOf(Path page) {
        return BLOCK.matcher(text(page))
                .results()
                .map(match -> new Shown(
                        page.getFileName().toString(), match.group(1) == null ? "" : match.group(1), match.group(3)));
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void every_block_is_what_it_is_said_to_be(Shown block) throws IOException {
        assertThat(block.of()).as("a line in front that says what it is").isNotEmpty();
        if (block.of().startsWith("file: ")) {
            Path file = ROOT.resolve("exercises").resolve(block.of().substring("file: ".length()));
            assertThat(block.text()).isEqualTo(Files.readString(file));
        } else if (!TRIED.matcher(block.of()).matches()) {
            assertThat("\n" + Files.readString(ROOT.resolve(block.of()))).contains("\n" + block.text());
        }
    }

    /** Blocks with more than three signs hold others, which are a part of them. */
    @ParameterizedTest
    @MethodSource("pages")
    void no_block_is_overlooked(Path page) {
        String rest = BLOCK.matcher(text(page)).replaceAll("");

        assertThat(FENCE.matcher(rest).find()).isFalse();
    }

    @Test
    void what_is_said_to_be_printed_is_so_behind_a_command() throws IOException {
        List<Shown> blocks = blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).of().equals("output")) {
                assertThat(blocks.get(i - 1).of()).as(blocks.get(i).toString()).startsWith("run");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere(Path page) {
        assertThat(LINK.matcher(text(page)).results()).allSatisfy(link -> assertLeadsSomewhere(page, link));
    }

    private static void assertLeadsSomewhere(Path page, MatchResult link) {
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        assertThat(target).exists();
        if (link.group(2) != null) {
            assertThat(HEADING.matcher(text(target)).results().map(heading -> anchor(heading.group(1))))
                    .as(target.toString())
                    .contains(link.group(2));
        }
    }

    private static String anchor(String heading) {
        return NOT_IN_ANCHORS
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    @Test
    void the_first_page_leads_to_every_other() throws IOException {
        String first = text(PAGES.resolve("README.md"));

        assertThat(pages())
                .extracting(page -> page.getFileName().toString())
                .filteredOn(name -> !name.equals("README.md"))
                .allSatisfy(name -> assertThat(first).contains("](" + name + ")"));
    }

    /** Its settings on its own page, and a line in the table. */
    @Test
    void every_kind_has_a_page() {
        String kinds = text(PAGES.resolve("kinds.md"));

        assertThat(Kind.IDS).allSatisfy(kind -> {
            assertThat(kinds).contains("| `" + kind + "` | [").contains("](" + kind + ".md)");
            assertThat(PAGES.resolve(kind + ".md")).exists();
        });
    }
}
