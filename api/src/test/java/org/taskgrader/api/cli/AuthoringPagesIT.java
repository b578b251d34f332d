package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages for authors tell to type works and prints what they show, in a folder with the course, by the packaged
 * program and in real containers. A line {@code …} in what is shown stands for any lines, and within a line for any text.
 */
final class AuthoringPagesIT {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"));
    private static final Pattern STEP = Pattern.compile(
            "<!-- (run|run: ends with 1|output|write: (\\S+)) -->\\n(`{3,})\\w*\\n(.*?)^\\3$",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final String ANY_LINES = "…";

    @TempDir
    private Path folder;

    /** Where the commands have led so far, as in a terminal. */
    private Path place = ROOT;

    private String printed = "";

    static List<Path> pages() throws IOException {
        List<Path> tried = new ArrayList<>();
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/authoring"))) {
            for (Path page : pages.sorted().toList()) {
                if (STEP.matcher(Files.readString(page)).find()) {
                    tried.add(page);
                }
            }
        }
        return tried;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsToldWorks(Path page) throws Exception {
        copy(ROOT.resolve("exercises"), folder.resolve("exercises"));
        copy(ROOT.resolve("grader-core/src/test/resources/exchange"), folder.resolve("packages"));
        Path command = Files.writeString(
                folder.resolve("taskgrader"),
                "#!/bin/sh\nexec '%s' -jar '%s' \"$@\"\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin/java"),
                                ROOT.resolve("api/target/quarkus-app/quarkus-run.jar")));
        assertThat(command.toFile().setExecutable(true)).isTrue();
        place = folder;

        Matcher step = STEP.matcher(Files.readString(page));
        while (step.find()) {
            String text = step.group(4);
            if (step.group(2) != null) {
                Files.writeString(place.resolve(step.group(2)), text);
            } else if (step.group(1).equals("output")) {
                assertThat(printed).as(page + " shows").matches(pattern(text));
            } else {
                run(text, step.group(1).equals("run") ? 0 : 1);
            }
        }
    }

    private void run(String commands, int status) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path where = folder.resolve("where.txt");
        Process process = new ProcessBuilder("bash", "-c", "trap 'pwd > \"" + where + "\"' EXIT; set -e\n" + commands)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int ended = process.waitFor();
        printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(commands + printed).isEqualTo(status);
        place = Path.of(Files.readString(where).strip());
    }

    private static Pattern pattern(String shown) {
        return Pattern.compile(shown.lines()
                        .map(line -> line.equals(ANY_LINES) ? "(?:.*\\n)*?" : words(line) + "\\n")
                        .collect(Collectors.joining())
                + "\\s*");
    }

    private static String words(String line) {
        return Stream.of(line.split(ANY_LINES, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
