package org.taskgrader.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
import org.taskgrader.core.evaluation.Comparisons;
import org.taskgrader.core.evaluation.Corpus;
import org.taskgrader.core.evaluation.CorpusException;
import org.taskgrader.core.evaluation.CorpusFolder;
import org.taskgrader.core.evaluation.Counting;
import org.taskgrader.core.evaluation.Figures;
import org.taskgrader.core.evaluation.FiguresText;
import org.taskgrader.core.evaluation.GradedProgram;
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
            "Exit codes: 0 all were graded, 2 the command was not understood, 3 a program could not be judged."
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

    @Spec
    private CommandSpec spec;

    /** Comparisons that a course may have made without an exercise of ours. */
    enum How {
        EXACT(new Comparison.Exact()),
        WHITESPACE(new Comparison.WhitespaceTolerant());

        private final Comparison comparison;

        How(Comparison comparison) {
            this.comparison = comparison;
        }
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException, IOException {
        if (sample.isPresent() && sample.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--sample must be at least 1");
        }
        List<Corpus> corpora = corpora();
        Workshop workshop = Workshop.open();
        List<GradedProgram> graded;
        try (OnDemandSandbox docker = new OnDemandSandbox(workshop::sandbox)) {
            graded = grade(corpora, docker, workshop.containers());
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
        return figures.stream().allMatch(family -> family.notJudged().isEmpty())
                ? ExitCodes.PASSED
                : ExitCodes.OUR_FAILURE;
    }

    private List<Corpus> corpora() {
        try {
            Map<String, Comparison> chosen = new TreeMap<>();
            comparisons.forEach((family, how) -> chosen.put(family, how.comparison));
            return CorpusFolder.read(folder, Comparisons.KNOWN.with(chosen));
        } catch (CorpusException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private List<GradedProgram> grade(List<Corpus> corpora, Sandbox docker, int containers)
            throws InterruptedException, ExecutionException {
        EvaluationRun all = EvaluationRun.of(corpora);
        EvaluationRun run = sample.map(size -> all.sample(size, seed)).orElse(all);
        Sandbox sandbox = recordings
                .<Sandbox>map(kept -> new RememberingSandbox(kept, docker))
                .orElse(docker);
        try (ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), run.size())) {
            return run.grade(sandbox, containers, progress::step);
        }
    }
}
