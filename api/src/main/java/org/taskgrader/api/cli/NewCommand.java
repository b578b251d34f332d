package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the folder of a small exercise that is complete, to be changed into another one. */
@Command(
        name = "new",
        description = "Make an exercise to start from: a folder that already passes check.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 it is there, 2 the command was not understood or the folder exists, 3 we failed."})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class NewCommand implements Callable<Integer> {

    /** As the exercise format has it. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}(/[A-Za-z0-9-]{1,64})?");

    private static final int[] NUMBERS = {3, 10, 1, 0, -7, 1000, -1000, 999};

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "The new exercise's id, as in loops/countdown.")
    private String id;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "Its title in both languages, until you change one; its id otherwise.",
            defaultValue = "")
    private String title;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!ID.matcher(id).matches()) {
            throw CommandFailure.usage(
                    "\"" + id + "\" is no id for an exercise: one or two parts of letters, digits and"
                            + " hyphens, with / between them, as in loops/countdown");
        }
        if (title.contains("\"") || title.contains("\\") || title.lines().count() > 1) {
            throw CommandFailure.usage("--title: write it without quotes and backslashes, on one line");
        }
        Path folder = Workshop.open().folder().resolve(id);
        if (Files.exists(folder)) {
            throw CommandFailure.usage(folder + " is there already, and is left as it is: choose another id");
        }
        for (Entry<String, String> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("✓ " + folder);
        out.println("Write solutions/right.c first, then the tests, the statements, and the mistakes that you expect;");
        out.println("then: ./taskgrader check --mutants " + id);
        out.flush();
        return ExitCodes.PASSED;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        String right = resource("right.c");
        files.put(
                "exercise.yaml",
                resource("exercise.yaml")
                        .replace("{id}", id)
                        .replace("{title}", "\"" + (title.isBlank() ? id : title) + "\""));
        files.put("statement.en.md", resource("statement.en.md"));
        files.put("statement.fr.md", resource("statement.fr.md"));
        files.put("template.c", resource("template.c"));
        files.put("solutions/right.c", right);
        files.put("solutions/adds-two.c", right.replace("2 * n", "2 + n"));
        files.put("solutions/semicolon-forgotten.c", right.replace("&n);", "&n)"));
        for (int i = 0; i < NUMBERS.length; i++) {
            String name = "tests/" + (i < NUMBERS.length / 2 ? "0" : "9") + (i % (NUMBERS.length / 2) + 1) + "-"
                    + name(NUMBERS[i]);
            files.put(name + ".in", NUMBERS[i] + "\n");
            files.put(name + ".out", 2 * NUMBERS[i] + "\n");
        }
        return files;
    }

    private static String name(int number) {
        return number == 3 ? "three" : number < 0 ? "minus-" + -number : Integer.toString(number);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = NewCommand.class.getResourceAsStream("/new-exercise/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
