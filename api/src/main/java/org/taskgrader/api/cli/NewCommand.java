package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.folder.ExerciseFolder;
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

    /** A folder to start from for each kind. A class path cannot be listed, so a file there names all others. */
    private static final String TEMPLATES = "/new-exercise/";

    private static final String FILES = "files.txt";

    /** What to write first, where it is no program with tests. */
    private static final Map<String, String> NEXT = Map.of(
            "function", "Write solutions/right.c first, then the calls in exercise.yaml",
            "fix", "Write solutions/right.c first, then template.c with the mistake, the tests",
            "blanks", "Write solutions/right.c first, then template.c with its gaps, the tests",
            "parsons", "Write solutions/right.c first, then its lines in another order in template.c, the tests",
            "prediction", "Write program.c and program.in first, then what it prints in solutions/right.txt",
            "tests", "Write programs/right.c first, then the wrong ones beside it, inputs in solutions/right.txt",
            "interactive", "Write interactor/interactor.c first, then solutions/right.c, the tests");

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "The new exercise's id, as in loops/countdown.")
    private String id;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "Its title in both languages, until you change one; its id otherwise.",
            defaultValue = "")
    private String title;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "What is asked for: program, function, fix, blanks, parsons, prediction, tests or interactive.",
            defaultValue = "program")
    private String kind;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        checkId(id);
        if (title.contains("\"") || title.contains("\\") || title.lines().count() > 1) {
            throw CommandFailure.usage("--title: write it without quotes and backslashes, on one line");
        }
        if (!Kind.IDS.contains(kind)) {
            throw CommandFailure.usage(
                    "--kind " + kind + ": there is no such kind; choose one of " + String.join(", ", Kind.IDS));
        }
        Path folder = Workshop.open().folder().resolve(id);
        checkFree(folder);
        for (String file : resource(FILES).lines().toList()) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(
                    path, resource(file).replace("{id}", id).replace("{title}", title.isBlank() ? id : title));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("✓ " + folder);
        out.println(NEXT.getOrDefault(kind, "Write solutions/right.c first, then the tests")
                + ", the statements, and the mistakes that you expect;");
        out.println("then: ./taskgrader check --mutants " + id);
        out.flush();
        return ExitCodes.PASSED;
    }

    /** Goes on if an exercise can be called so. */
    static void checkId(String id) {
        if (!ExerciseFolder.isId(id)) {
            throw CommandFailure.usage(
                    "\"" + id + "\" is no id for an exercise: one or two parts of letters, digits and"
                            + " hyphens, with / between them, as in loops/countdown");
        }
    }

    /** Goes on if there is nothing yet where an exercise is to be made. */
    static void checkFree(Path folder) {
        if (Files.exists(folder)) {
            throw CommandFailure.usage(folder + " is there already, and is left as it is: choose another id");
        }
    }

    private String resource(String name) throws IOException {
        try (InputStream stream = NewCommand.class.getResourceAsStream(TEMPLATES + kind + "/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
