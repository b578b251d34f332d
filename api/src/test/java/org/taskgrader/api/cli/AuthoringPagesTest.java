package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.report.ReportJson;
import org.taskgrader.core.exercise.exchange.ExchangeFormat;
import org.taskgrader.core.exercise.exchange.ExchangeFormats;
import picocli.CommandLine;

/** The authors' pages say of the tools what there is. */
final class AuthoringPagesTest {

    private static final Path PAGES = Path.of(System.getProperty("taskgrader.root"), "docs/authoring");
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXERCISE = Pattern.compile("`([a-z-]+/[a-z-]+)`");
    private static final Pattern COMMAND = Pattern.compile("\\./taskgrader ([a-z]+)");

    @Test
    void theDocumentOfCheckIsAsThePageShowsIt() throws IOException {
        Matcher example = JSON.matcher(Files.readString(PAGES.resolve("tools.md")));
        assertThat(example.find()).isTrue();
        ObjectMapper strict = ReportJson.MAPPER.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        CheckJson.CheckView view = strict.readValue(example.group(1), CheckJson.CheckView.class);
        JsonNode written = strict.readTree(CheckJson.text(view));
        assertThat(written).isEqualTo(strict.readTree(example.group(1)));
    }

    @Test
    void everyFormatIsInTheTable() throws IOException {
        String page = Files.readString(PAGES.resolve("importing.md"));
        assertThat(ExchangeFormats.ALL)
                .extracting(ExchangeFormat::name)
                .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    @Test
    void everyCommandOnThePagesIsThere() throws IOException {
        CommandLine commands = new CommandLine(new TaskgraderCommand());
        for (String name : new String[] {"tools.md", "importing.md"}) {
            Matcher command = COMMAND.matcher(Files.readString(PAGES.resolve(name)));
            assertThat(command.results())
                    .isNotEmpty()
                    .allSatisfy(found -> assertThat(commands.getSubcommands()).containsKey(found.group(1)));
        }
    }

    /** Each part of the page shows settings of the exercise that it names first. */
    @Test
    void theExamplesOfKindsAreExercisesOfTheCourse() throws IOException {
        String[] parts = Files.readString(PAGES.resolve("kinds.md")).split("\n## ");
        assertThat(parts).hasSizeGreaterThan(5);
        for (int i = 1; i < parts.length; i++) {
            Matcher exercise = EXERCISE.matcher(parts[i]);
            assertThat(exercise.find()).isTrue();
            Path settings = PAGES.resolve("../../exercises/" + exercise.group(1) + "/exercise.yaml");
            String shown = parts[i].split("```yaml\n", 2)[1].split("```", 2)[0];
            assertThat(Files.readString(settings).lines().toList())
                    .containsAll(shown.lines().toList());
        }
    }
}
