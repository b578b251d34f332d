package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.taskgrader.core.exercise.exchange.Draft;
import org.taskgrader.core.exercise.exchange.Draft.Program;
import org.taskgrader.core.exercise.exchange.DraftFolder;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.ExchangeFormat;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Exported;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Imported;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Wishes;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.FolderFormat;
import org.taskgrader.core.exercise.exchange.GraderFormat;
import org.taskgrader.core.exercise.exchange.Remark;
import org.taskgrader.core.exercise.folder.ExerciseFolder;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.sandbox.DockerSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an exercise of what was written elsewhere. */
@Command(
        name = "import",
        description =
                "Make an exercise of another grader's, or of a document, and check it. What gets lost or changed is"
                        + " listed.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Formats: " + ExchangeNames.FORMATS,
            "Exit codes: 0 it is there and all is well, 1 something is to be put right (what cannot be used is not"
                    + " written), 2 the command was not understood or nothing could be read, 3 we failed."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class ImportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FORMAT", description = "What it is, see below.")
    private String format;

    @Parameters(index = "1", paramLabel = "PATH", description = "A folder, a zip archive of it, or a file.")
    private Path path;

    @Parameters(index = "2", paramLabel = "EXERCISE", description = "The new exercise's id, as in loops/countdown.")
    private String id;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Of a statement that does not say which it is in; en otherwise.",
            defaultValue = "en")
    private Locale language;

    @Option(
            names = "--question",
            paramLabel = "NAME",
            description = "Which one, by name or number, of a file with several.")
    private Optional<String> question;

    @Option(names = "--json", description = "Write what happened as one JSON document.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        ExchangeFormat chosen = ExchangeNames.format(format);
        NewCommand.checkId(id);
        if (!language.toLanguageTag().matches("[a-z]{2,3}")) {
            throw CommandFailure.usage("--language " + language + ": write its ISO 639 code, as in fr or en");
        }
        Workshop workshop = Workshop.open();
        Path folder = workshop.folder().resolve(id);
        NewCommand.checkFree(folder);
        Carried carried = read(chosen);
        ExerciseCheck check;
        try (Scaffold scaffold = Scaffold.in(workshop.folder())) {
            check = made(workshop, scaffold.folder(), carried);
            if (check.exercise().isPresent()) {
                Files.createDirectories(folder.getParent());
                Files.move(scaffold.folder().resolve(id), folder);
            }
        }
        tell(chosen, folder, carried, check);
        return check.exitCode(0);
    }

    /**
     * What was read.
     *
     * @param files of the exercise's folder
     * @param draft what they were made of, if they were not just there
     */
    private record Carried(FileTree files, Optional<Draft> draft, List<Remark> remarks) {}

    private Carried read(ExchangeFormat chosen) {
        try {
            return switch (chosen) {
                case GraderFormat grader -> {
                    Imported read = grader.read(PackageFile.read(path), new Wishes(language, question));
                    yield new Carried(DraftFolder.of(id, read.draft()), Optional.of(read.draft()), read.remarks());
                }
                case FolderFormat own -> {
                    Exported read = own.read(PackageFile.read(path), id);
                    yield new Carried(read.files(), Optional.empty(), read.remarks());
                }
            };
        } catch (ExchangeException e) {
            throw CommandFailure.usage(path + ": " + e.getMessage());
        }
    }

    /** Writes the exercise into a folder of exercises that holds no other, and checks it there. */
    private ExerciseCheck made(Workshop workshop, Path library, Carried carried)
            throws IOException, InterruptedException, ExecutionException {
        Path folder = library.resolve(id);
        carried.files().writeTo(folder);
        try (DockerSandbox sandbox = workshop.sandbox();
                ExecutorService workers = Workshop.workers(sandbox)) {
            Grader grader = workshop.grader(sandbox);
            ExerciseCheck check = ExerciseCheck.of(
                    ExerciseFolder.read(library, folder, workshop.vocabulary()), sandbox, grader, workers);
            Optional<Draft> told = carried.draft().flatMap(draft -> withVerdicts(draft, check));
            if (told.isEmpty()) {
                return check;
            }
            DraftFolder.of(id, told.get()).writeTo(folder);
            return ExerciseCheck.of(
                    ExerciseFolder.read(library, folder, workshop.vocabulary()), sandbox, grader, workers);
        }
    }

    /** Of programs of which nobody has said more than that they are wrong, it is written down what they got. */
    private static Optional<Draft> withVerdicts(Draft draft, ExerciseCheck check) {
        Map<String, SolutionCheck> got = check.solutions().stream()
                .filter(solution -> !solution.notJudged())
                .collect(Collectors.toMap(solution -> solution.solution().file(), solution -> solution));
        boolean open = draft.programs().stream()
                .anyMatch(program -> program.verdict().isEmpty() && got.containsKey(program.file()));
        return open
                ? Optional.of(draft.withPrograms(draft.programs().stream()
                        .map(program -> Optional.ofNullable(got.get(program.file()))
                                .filter(solution -> program.verdict().isEmpty())
                                .map(solution -> told(program, solution))
                                .orElse(program))
                        .toList()))
                : Optional.empty();
    }

    private static Program told(Program program, SolutionCheck got) {
        return new Program(
                program.file(), program.source(), Optional.of(got.verdict().id()), got.errorClass());
    }

    private void tell(ExchangeFormat chosen, Path folder, Carried carried, ExerciseCheck check) {
        PrintWriter out = spec.commandLine().getOut();
        boolean written = check.exercise().isPresent();
        if (json) {
            out.println(CheckJson.text(new CheckJson.ImportView(
                    chosen.name(),
                    path.toString(),
                    id,
                    written,
                    CheckJson.RemarkView.of(carried.remarks()),
                    CheckJson.ExerciseView.of(check))));
        } else {
            out.println(
                    written
                            ? "✓ " + folder + ": made of " + chosen.description()
                            : "✗ " + folder + ": not written, as it could not be used");
            carried.remarks().forEach(remark -> out.println("    " + remark));
            carried.draft().flatMap(ImportCommand::languages).ifPresent(line -> out.println("    " + line));
            check.lines().forEach(out::println);
        }
        out.flush();
    }

    /** Feedback is there in two languages, and a statement mostly in one. */
    private static Optional<String> languages(Draft draft) {
        List<String> missing = List.of(Locale.ENGLISH, Locale.FRENCH).stream()
                .filter(each -> !draft.titles().containsKey(each))
                .map(Locale::toString)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "There is no statement in " + String.join(" nor ", missing) + ": to offer the exercise in it"
                                + " too, add a title to exercise.yaml and statement." + missing.getFirst() + ".md.");
    }
}
