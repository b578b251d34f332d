package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.taskgrader.api.cli.GeneratedFiles.State;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.ExerciseFolder;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.exercise.folder.FolderReading.Accepted;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.Problem.Severity;
import org.taskgrader.core.exercise.folder.TestFiles;
import org.taskgrader.core.testdata.Account;
import org.taskgrader.core.testdata.Generation;
import org.taskgrader.core.testdata.MadeTest;
import org.taskgrader.core.testdata.Validation;
import org.taskgrader.sandbox.DockerSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the tests that an exercise's own programs make. */
@Command(
        name = "generate",
        description = "Write the tests that exercise.yaml has generated: the programs in generators/ are run in the"
                + " sandbox, each twice, and a right solution says what is expected.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 the tests are as they are generated, 1 something is to be put right, or with --check to be"
                    + " written, 2 the command was not understood, 3 we failed."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class GenerateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EXERCISE", description = "The exercise's id, as in loops/countdown.")
    private String id;

    @Option(names = "--check", description = "Write nothing: only say what would be written.")
    private boolean check;

    @Option(
            names = "--overwrite",
            description = "Write over files of these tests that were written or changed by hand.")
    private boolean overwrite;

    @Option(names = "--json", description = "Write what was done as one JSON document.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private boolean failed;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Workshop workshop = Workshop.open();
        Path folder = workshop.folder().resolve(id);
        if (!ExerciseFolder.isId(id) || !Files.isDirectory(folder)) {
            throw CommandFailure.usage("there is no exercise \"" + id + "\": ./taskgrader check says which there are");
        }
        FolderReading reading = ExerciseFolder.readToGenerate(workshop.folder(), folder, workshop.vocabulary());
        List<MadeTest> made =
                reading instanceof Accepted accepted ? made(workshop, folder, accepted.exercise()) : refused(reading);
        show(made, GeneratedFiles.in(folder).forgotten(files(made)));
        if (failed) {
            return ExitCodes.OUR_FAILURE;
        }
        boolean open = check && states.values().stream().anyMatch(state -> state != State.UNCHANGED);
        return hasErrors() || open ? ExitCodes.FAILED : ExitCodes.PASSED;
    }

    private List<MadeTest> refused(FolderReading reading) {
        problems.addAll(reading.problems());
        return List.of();
    }

    private boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private List<MadeTest> made(Workshop workshop, Path folder, Exercise exercise)
            throws InterruptedException, IOException {
        int tests = exercise.testData().generated().size();
        if (tests == 0) {
            throw CommandFailure.usage(
                    id + " has no generated tests: docs/authoring/generators.md says how an exercise comes by some");
        }
        Account account = new Account();
        List<MadeTest> made;
        try (DockerSandbox sandbox = workshop.sandbox();
                ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), tests)) {
            made = Generation.of(sandbox, exercise, account, progress::step);
            if (account.isClean()) {
                look(workshop, folder, sandbox, made, account);
            }
        }
        problems.addAll(account.problems());
        account.failures()
                .forEach(failure -> spec.commandLine()
                        .getErr()
                        .println("taskgrader: the sandbox failed (" + failure.stage() + "): " + failure.detail()));
        failed = !account.failures().isEmpty();
        if (!failed && !hasErrors()) {
            write(folder, files(made));
        }
        return made;
    }

    /** The folder as it would be is read as any other, and validators see what is new, before anything is written. */
    private void look(Workshop workshop, Path folder, Sandbox sandbox, List<MadeTest> made, Account account)
            throws InterruptedException {
        FolderReading after = ExerciseFolder.readWith(workshop.folder(), folder, workshop.vocabulary(), files(made));
        problems.addAll(after.problems());
        if (after instanceof Accepted accepted) {
            List<String> names = made.stream().map(test -> test.test().name()).toList();
            Exercise generated = accepted.exercise()
                    .withTests(accepted.exercise().tests().stream()
                            .filter(test -> names.contains(test.name()))
                            .toList());
            Validation.of(sandbox, generated, account);
        }
    }

    private static Map<String, Bytes> files(List<MadeTest> made) {
        Map<String, Bytes> files = new LinkedHashMap<>();
        made.forEach(test -> {
            files.put(TestFiles.inputOf(test.test().name()), test.input());
            files.put(TestFiles.outputOf(test.test().name()), test.expected());
        });
        return files;
    }

    private void write(Path folder, Map<String, Bytes> files) throws IOException {
        GeneratedFiles present = GeneratedFiles.in(folder);
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            State state = present.state(file.getKey(), file.getValue());
            states.put(file.getKey(), state);
            if (state == State.FOREIGN && !overwrite && !check) {
                problems.add(new Problem(
                        Severity.ERROR,
                        file.getKey(),
                        OptionalInt.empty(),
                        "It was written or changed by hand, and is not what is generated.",
                        "Take the test out of \"generated:\" to keep it, or write over it with --overwrite."));
            }
        }
        if (!check && !hasErrors()) {
            present.write(files);
        }
    }

    private void show(List<MadeTest> made, List<String> forgotten) {
        PrintWriter out = spec.commandLine().getOut();
        boolean written = !check && !hasErrors() && !failed;
        if (json) {
            out.println(CheckJson.text(CheckJson.GenerationView.of(id, written, states, forgotten, problems)));
        } else {
            if (!states.isEmpty()) {
                table(made).forEach(out::println);
            }
            if (!made.isEmpty() && !failed) {
                out.println(sum(written));
            }
            if (!hasErrors()) {
                forgotten.forEach(file -> out.println(
                        file + " was generated once, and no test in exercise.yaml makes it: remove it, or keep"
                                + " it as one of your own."));
            }
            problems.forEach(out::println);
        }
        out.flush();
    }

    private List<String> table(List<MadeTest> made) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("", "TEST", "MADE BY", "INPUT", "OUTPUT")));
        for (MadeTest test : made) {
            State input = states.getOrDefault(TestFiles.inputOf(test.test().name()), State.UNCHANGED);
            State output = states.getOrDefault(TestFiles.outputOf(test.test().name()), State.UNCHANGED);
            rows.add(List.of(
                    mark(List.of(input, output)),
                    test.test().name(),
                    test.test().generator().file() + " "
                            + String.join(" ", test.test().commandLine()),
                    input.words(),
                    output.words()));
        }
        return Columns.of(rows);
    }

    private String mark(List<State> states) {
        boolean kept = !overwrite && states.contains(State.FOREIGN);
        return kept ? "✗" : states.stream().allMatch(state -> state == State.UNCHANGED) ? "✓" : "+";
    }

    private String sum(boolean written) {
        long open = states.values().stream()
                .filter(state -> state != State.UNCHANGED)
                .count();
        if (open == 0) {
            return states.isEmpty() ? "Nothing was written." : "All tests are as they are generated.";
        }
        String files = open == 1 ? "1 file" : open + " files";
        return written
                ? files + " written below " + id + "/" + TestFiles.FOLDER + "."
                : check ? files + " would be written." : "Nothing was written.";
    }
}
