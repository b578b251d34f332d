package org.taskgrader.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.taskgrader.api.evaluation.EvaluationRun;
import org.taskgrader.api.evaluation.OnDemandSandbox;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.evaluation.Baseline;
import org.taskgrader.core.evaluation.Comparisons;
import org.taskgrader.core.evaluation.Corpus;
import org.taskgrader.core.evaluation.CorpusException;
import org.taskgrader.core.evaluation.CorpusFolder;
import org.taskgrader.core.evaluation.Counting;
import org.taskgrader.core.evaluation.Figures;
import org.taskgrader.core.evaluation.FiguresText;
import org.taskgrader.core.evaluation.GradedProgram;
import org.taskgrader.core.execution.FolderRecordings;
import org.taskgrader.core.execution.RememberingSandbox;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures verdicts and messages on programs of real learners. */
@Command(
        name = "evaluate",
        description = "Measure verdicts and messages on a folder of learners' programs, of which others have said what"
                + " they are. Writes Markdown to standard output.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "DIR holds compile-errors.jsonl, graded/EXERCISE/{tests,programs.jsonl}, or both; docs/evaluation.md tells"
                    + " more.",
            "Exit codes: 0 all were graded, 1 something else came of one than the baseline says, 2 the command was not"
                    + " understood, 3 a program could not be judged."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of programs.")
    private Path folder;

    @Option(names = "--report", paramLabel = "FILE", description = "Write all figures as JSON, too.")
    private Optional<Path> report;

    @Option(
            names = "--comparison",
            paramLabel = "FAMILY=HOW",
            description =
                    "How a course compared outputs: exact, or whitespace (words count, the space between them does"
                            + " not). Without it cpack is exact, and any other is whitespace. May be repeated.")
    private Map<String, How> comparisons = new TreeMap<>();

    @Option(
            names = "--recordings",
            paramLabel = "FOLDER",
            description = "Keep what the sandbox answers there, and do not ask it again.")
    private Optional<Path> recordings;

    @Option(names = "--sample", paramLabel = "N", description = "Only so many programs, drawn at random.")
    private Optional<Integer> sample;

    @Option(
            names = "--seed",
            description = "Which ones: the same seed draws the same; ${DEFAULT-VALUE} otherwise.",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write what came of each program, without the program, for --baseline.")
    private Optional<Path> newBaseline;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Grade the programs that FILE names only, and say of which something else has come since.")
    private Optional<Path> baseline;

    @Spec
    private CommandSpec spec;

    /** Comparisons that a course may have made without an exercise of ours. */
    enum How {
        EXACT,
        WHITESPACE;

        Comparison comparison() {
            return switch (this) {
                case EXACT -> new Comparison.Exact();
                case WHITESPACE -> new Comparison.WhitespaceTolerant();
            };
        }
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException, IOException {
        if (sample.isPresent() && sample.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--sample must be at least 1");
        }
        List<Corpus> corpora = corpora();
        Optional<Baseline> before = before();
        Workshop workshop = Workshop.open();
        List<GradedProgram> graded;
        try (OnDemandSandbox docker = new OnDemandSandbox(workshop::sandbox)) {
            graded = grade(chosen(corpora, before), docker, workshop.containers());
        }
        List<Figures> figures = new Counting(ErrorClasses.load()).figures(graded);
        PrintWriter out = spec.commandLine().getOut();
        out.print(FiguresText.of(figures));
        out.flush();
        if (report.isPresent()) {
            Files.write(
                    report.get(),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
        }
        if (newBaseline.isPresent()) {
            Baseline.of(graded).write(newBaseline.get());
        }
        List<String> drift = before.map(old -> old.driftTo(Baseline.of(graded))).orElse(List.of());
        drift.forEach(line -> out.println("drift: " + line));
        out.flush();
        return exitCode(figures, drift);
    }

    private static int exitCode(List<Figures> figures, List<String> drift) {
        if (figures.stream().anyMatch(family -> !family.notJudged().isEmpty())) {
            return ExitCodes.OUR_FAILURE;
        }
        return drift.isEmpty() ? ExitCodes.PASSED : ExitCodes.FAILED;
    }

    private Optional<Baseline> before() throws IOException {
        if (baseline.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Baseline.read(baseline.get()));
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage("there is no file " + baseline.get() + "; --write-baseline writes one");
        } catch (CorpusException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private List<Corpus> corpora() {
        try {
            Map<String, Comparison> chosen = new TreeMap<>();
            comparisons.forEach((family, how) -> chosen.put(family, how.comparison()));
            return CorpusFolder.read(folder, Comparisons.KNOWN.with(chosen));
        } catch (CorpusException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private EvaluationRun chosen(List<Corpus> corpora, Optional<Baseline> before) {
        EvaluationRun all = EvaluationRun.of(corpora);
        EvaluationRun named = before.map(old -> all.only(old.programs())).orElse(all);
        return sample.map(size -> named.sample(size, seed)).orElse(named);
    }

    private List<GradedProgram> grade(EvaluationRun run, Sandbox docker, int containers)
            throws InterruptedException, ExecutionException {
        Sandbox sandbox = recordings
                .<Sandbox>map(kept -> new RememberingSandbox(new FolderRecordings(kept), docker))
                .orElse(docker);
        try (ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), run.size())) {
            return run.grade(sandbox, containers, progress::step);
        }
    }
}
