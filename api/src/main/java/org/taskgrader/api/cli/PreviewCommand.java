package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.taskgrader.api.cli.GradingSite.Graded;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.report.TextExcerpt;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.feedback.MessageCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what learners read: the statement, and the feedback on each solution. */
@Command(
        name = "preview",
        description =
                "Show an exercise as learners see it: the statement, the samples, and the feedback that each solution"
                        + " gets, with all hints.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 it is shown, 2 the command was not understood, 3 we failed."})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class PreviewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EXERCISE", description = "The exercise's id, as in loops/countdown.")
    private String id;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "One of the exercise's; English, or else its first, if none is named.")
    private Optional<Locale> language;

    @Option(names = "--html", paramLabel = "FILE", description = "Write it as a page for a browser, in one file.")
    private Optional<Path> page;

    @Option(
            names = "--hints",
            paramLabel = "N",
            description = "How many hints to show; all of them otherwise.",
            defaultValue = "100")
    private int hints;

    @Spec
    private CommandSpec spec;

    /** A program, and what came of it. */
    record Shown(Solution solution, Graded graded) {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (hints < 0) {
            throw CommandFailure.usage("--hints " + hints + " is less than none");
        }
        Workshop workshop = Workshop.open();
        Exercise exercise = workshop.exercise(id);
        Locale chosen = chosen(exercise);
        Locale spoken = MessageCatalogue.written().contains(chosen) ? chosen : Locale.ENGLISH;
        List<Solution> solutions = new ArrayList<>();
        if (!exercise.template().isBlank()) {
            solutions.add(new Solution("template.c", Bytes.utf8(exercise.template()), "", Optional.empty()));
        }
        exercise.solutions()
                .forEach(solution -> solutions.add(new Solution(
                        "solutions/" + solution.file(), solution.source(), solution.verdict(), solution.errorClass())));
        List<Shown> shown = new ArrayList<>();
        try (ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), solutions.size())) {
            List<String> sources =
                    solutions.stream().map(solution -> solution.source().text()).toList();
            new LocalSite(workshop, exercise, spoken, hints).grade(sources, graded -> {
                shown.add(new Shown(solutions.get(shown.size()), graded));
                progress.step();
            });
        }
        PrintWriter out = spec.commandLine().getOut();
        if (page.isPresent()) {
            Files.writeString(page.get(), PreviewPage.of(exercise, chosen, shown));
            out.println("✓ " + page.get() + ": open it in a browser");
        } else {
            show(exercise, chosen, shown, out);
        }
        out.flush();
        return ExitCodes.PASSED;
    }

    private Locale chosen(Exercise exercise) {
        List<String> there = exercise.titles().keySet().stream()
                .map(Locale::toString)
                .sorted()
                .toList();
        if (language.isPresent() && !exercise.titles().containsKey(language.get())) {
            throw CommandFailure.usage(
                    "--language " + language.get() + ": the exercise is written in " + String.join(", ", there));
        }
        return language.orElseGet(() -> exercise.titles().containsKey(Locale.ENGLISH)
                ? Locale.ENGLISH
                : Locale.forLanguageTag(there.getFirst()));
    }

    private static void show(Exercise exercise, Locale language, List<Shown> shown, PrintWriter out) {
        Words words = Words.of("preview", language);
        out.println("══ " + exercise.titles().get(language) + " (" + exercise.id() + ")");
        out.println();
        out.println(Objects.requireNonNull(exercise.statements().get(language)).strip());
        for (PlacedFile header : exercise.library().headers()) {
            out.println();
            out.println("── " + words.of("header") + " " + header.name());
            out.println(header.content().text().stripTrailing());
        }
        for (TestCase test : exercise.tests()) {
            if (test.visibility() == Visibility.SAMPLE) {
                out.println();
                out.println("── " + words.of("sample") + " " + test.name()
                        + (test.arguments().isEmpty() ? "" : ", " + words.of("arguments") + " " + test.arguments()));
                out.println(TextExcerpt.of(test.input(), false).text().stripTrailing());
                out.println("→");
                out.println(TextExcerpt.of(test.expected(), false).text().stripTrailing());
            }
        }
        for (Shown program : shown) {
            out.println();
            out.println("── " + program.solution().file() + promised(program.solution()));
            out.println();
            out.print(program.graded().text());
        }
    }

    /** What exercise.yaml says of it, behind a colon. */
    static String promised(Solution solution) {
        return solution.verdict().isEmpty()
                ? ""
                : ": " + solution.verdict()
                        + solution.errorClass()
                                .map(errorClass -> ", " + errorClass)
                                .orElse("");
    }
}
