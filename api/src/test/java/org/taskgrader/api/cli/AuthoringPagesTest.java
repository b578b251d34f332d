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
}
