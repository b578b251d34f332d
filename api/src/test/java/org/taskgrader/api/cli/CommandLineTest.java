package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.core.submission.Submission;

/** What scripts rely on when a command cannot be carried out: that is seen before any container is started. */
final class CommandLineTest {

    @TempDir
    private Path folder;

    @Test
    void helpIsNoError() {
        assertThat(TaskgraderCommand.run("help")).isEqualTo(ExitCodes.PASSED);
        assertThat(TaskgraderCommand.run("grade", "--help")).isEqualTo(ExitCodes.PASSED);
    }

    @Test
    void wantsACommandThatThereIs() {
        assertThat(TaskgraderCommand.run(new String[0])).isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("juggle")).isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("grade")).isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("bench", "--rounds", "0")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void wantsALanguageThatFeedbackIsWrittenIn() throws IOException {
        Path program = Files.writeString(folder.resolve("program.c"), "int main(void) { return 0; }\n");
        PrintStream console = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
            assertThat(TaskgraderCommand.run("grade", "first-steps/sum", program.toString(), "--lang", "tlh"))
                    .isEqualTo(ExitCodes.USAGE);
        } finally {
            System.setErr(console);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("--lang: feedback is written in [en, fr");
    }

    @Test
    void wantsAnExerciseThatThereIs() throws IOException {
        Path program = Files.writeString(folder.resolve("program.c"), "int main(void) { return 0; }\n");
        assertThat(TaskgraderCommand.run("grade", "no/such", program.toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("check", "no/such")).isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("check", "--score", "90")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void wantsAFormatAndSomethingToCarryOver() throws IOException {
        String here = folder.toString();
        assertThat(TaskgraderCommand.run("import", "morse", here, "a")).isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("import", "plain", here, "no/id/here")).isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("import", "plain", here, "no-such")).isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("import", "kattis", here + "/nowhere.zip", "no-such"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("import", "kattis", here, "first-steps/hello"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("export", "kattis", "no/such", here + "/new"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("export", "kattis", "first-steps/hello", here))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run(
                        "export", "coderunner", "first-steps/hello", here + "/q.xml", "--language", "de"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void wantsProgramsToEvaluate() throws IOException {
        assertThat(TaskgraderCommand.run("evaluate", folder.toString())).isEqualTo(ExitCodes.USAGE);
        Files.writeString(folder.resolve("compile-errors.jsonl"), "{}\n");
        assertThat(TaskgraderCommand.run("evaluate", folder.toString())).isEqualTo(ExitCodes.USAGE);
        Files.writeString(
                folder.resolve("compile-errors.jsonl"),
                "{\"id\": \"a\", \"source\": \"int\", \"fixed\": \"int a;\", \"line\": 1}\n");
        assertThat(TaskgraderCommand.run(
                        "evaluate",
                        folder.toString(),
                        "--baseline",
                        folder.resolve("missing.tsv").toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("evaluate", folder.toString(), "--sample", "0"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("evaluate", folder.toString(), "--comparison", "cpack=roughly"))
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void wantsAProgramThatCanBeRead() throws IOException {
        Path latin1 = Files.write(folder.resolve("latin1.c"), new byte[] {'/', '/', (byte) 0xE9, '\n'});
        Path large = Files.write(folder.resolve("large.c"), new byte[Submission.MAX_SOURCE_BYTES + 1]);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (Path file : new Path[] {folder.resolve("missing.c"), latin1, large, folder, empty}) {
            assertThat(TaskgraderCommand.run("grade", "first-steps/sum", file.toString()))
                    .as(file.toString())
                    .isEqualTo(ExitCodes.USAGE);
        }
    }

    @Test
    void wantsAServiceThatThereIs() throws IOException {
        Path program = Files.writeString(folder.resolve("program.c"), "int main(void) { return 0; }\n");
        for (String[] more : new String[][] {
            {"--service", "localhost:8080"},
            {"--service", "ftp://localhost"},
            {"--key", "secret"},
            {"--service", "http://localhost:1", "--hints", "2"},
        }) {
            String[] arguments = Stream.concat(
                            Stream.of("grade", "first-steps/sum", program.toString()), Stream.of(more))
                    .toArray(String[]::new);
            assertThat(TaskgraderCommand.run(arguments))
                    .as(String.join(" ", arguments))
                    .isEqualTo(ExitCodes.USAGE);
        }
    }
}
