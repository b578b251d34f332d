package org.taskgrader.api.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.mutation.Mutant;
import org.taskgrader.core.mutation.MutationTesting;
import org.taskgrader.core.tuning.Coverage;
import org.taskgrader.core.tuning.CoverageMeasurement;
import org.taskgrader.core.tuning.SmallestCover;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.sandbox.DockerSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the fewest tests that find as many wrong programs as all of them. */
@Command(
        name = "minimize",
        description = "Find the smallest set of tests that still finds all wrong solutions, and what each test is good"
                + " for. Samples always stay. Nothing is removed.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 it was found, 2 the command was not understood, 3 a program could not be judged."})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class MinimizeCommand implements Callable<Integer> {

    /** What does not compile, or breaks a rule, is found by no test. */
    private static final Set<String> NOT_BY_TESTS =
            Set.of(OverallVerdict.PASSED.id(), OverallVerdict.COMPILE_ERROR.id(), OverallVerdict.RULE_BROKEN.id());

    @Parameters(paramLabel = "EXERCISE", description = "The exercise's id, as in loops/countdown.")
    private String id;

    @Option(
            names = "--mutants",
            description = "Also find all small changes to a right solution that any test finds, see check --mutants.")
    private boolean mutants;

    @Option(names = "--json", description = "Write all that was found as one JSON document.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final List<String> notJudged = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Workshop workshop = Workshop.open();
        Exercise exercise = workshop.exercise(id);
        if (!exercise.kind().asksForCode()) {
            throw CommandFailure.usage(id + " is not answered with a program, so it has no tests to choose from");
        }
        List<String> names = exercise.tests().stream().map(TestCase::name).toList();
        List<String> samples = exercise.tests().stream()
                .filter(test -> test.visibility() == Visibility.SAMPLE)
                .map(TestCase::name)
                .toList();
        Coverage coverage = new Coverage(names, found(workshop, exercise));
        show(coverage, samples, SmallestCover.of(coverage, samples));
        return notJudged.isEmpty() ? ExitCodes.PASSED : ExitCodes.OUR_FAILURE;
    }

    private Map<String, Set<String>> found(Workshop workshop, Exercise exercise)
            throws InterruptedException, ExecutionException {
        Map<String, Callable<Optional<Set<String>>>> programs = new LinkedHashMap<>();
        try (DockerSandbox sandbox = workshop.sandbox();
                ExecutorService workers = Workshop.workers(sandbox)) {
            exercise.solutions().stream()
                    .filter(solution -> !NOT_BY_TESTS.contains(solution.verdict()))
                    .forEach(solution -> programs.put(
                            "solutions/" + solution.file(),
                            () -> CoverageMeasurement.failing(
                                    sandbox, exercise, solution.source().text())));
            int solutions = programs.size();
            if (mutants) {
                addMutants(sandbox, exercise, programs);
            }
            if (programs.isEmpty()) {
                throw CommandFailure.usage(id + " has no wrong solution that a test could find");
            }
            return run(workers, programs, solutions);
        }
    }

    private static void addMutants(
            DockerSandbox sandbox, Exercise exercise, Map<String, Callable<Optional<Set<String>>>> programs)
            throws InterruptedException {
        Optional<Solution> reference = MutantsCheck.reference(exercise);
        if (reference.isEmpty()) {
            return;
        }
        MutationTesting testing =
                MutationTesting.of(sandbox, exercise, reference.get().source().text());
        int number = 0;
        for (Mutant mutant : testing.mutants()) {
            programs.put(
                    "mutant " + ++number + " (solutions/" + reference.get().file() + ":" + mutant.line() + ")",
                    () -> CoverageMeasurement.failing(
                            sandbox,
                            exercise,
                            mutant.source(reference.get().source().text()),
                            testing.execution(mutant)));
        }
    }

    /** Mutants that are no programs, or that no test finds, are left out; solutions that are no programs were not judged. */
    private Map<String, Set<String>> run(
            ExecutorService workers, Map<String, Callable<Optional<Set<String>>>> programs, int solutions)
            throws InterruptedException, ExecutionException {
        Map<String, Future<Optional<Set<String>>>> running = new LinkedHashMap<>();
        Map<String, Set<String>> found = new LinkedHashMap<>();
        try (ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), programs.size())) {
            programs.forEach((name, program) -> running.put(name, workers.submit(() -> {
                Optional<Set<String>> failing = program.call();
                progress.step();
                return failing;
            })));
            int number = 0;
            for (Map.Entry<String, Future<Optional<Set<String>>>> program : running.entrySet()) {
                Optional<Set<String>> failing = program.getValue().get();
                boolean solution = number++ < solutions;
                if (failing.isPresent() && (solution || !failing.get().isEmpty())) {
                    found.put(program.getKey(), failing.get());
                } else if (solution) {
                    notJudged.add(program.getKey());
                }
            }
        }
        return found;
    }

    private void show(Coverage coverage, List<String> samples, SmallestCover cover) {
        List<String> canGo = coverage.tests().stream()
                .filter(test -> !cover.tests().contains(test))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CheckJson.text(new CheckJson.CoverageView(
                    id,
                    cover.tests(),
                    canGo,
                    cover.isExact(),
                    cover.least(),
                    coverage.found(),
                    coverage.missed(),
                    notJudged)));
            out.flush();
            return;
        }
        List<List<String>> rows = new ArrayList<>(List.of(List.of("", "TEST", "FINDS", "ONLY IT", "")));
        for (String test : coverage.tests()) {
            rows.add(List.of(
                    cover.tests().contains(test) ? "✓" : "",
                    test,
                    Integer.toString(coverage.foundBy(test).size()),
                    Integer.toString(coverage.foundOnlyBy(test).size()),
                    samples.contains(test) ? "sample" : ""));
        }
        Columns.of(rows).forEach(out::println);
        out.println();
        int programs = coverage.found().size() - coverage.missed().size();
        out.println(cover.tests().size() + " of " + coverage.tests().size()
                + (cover.tests().size() == 1 ? " tests finds all " : " tests find all ") + programs
                + " wrong programs that any test finds; "
                + (cover.isExact() ? "no fewer do." : "perhaps fewer do, but not fewer than " + cover.least() + "."));
        if (!canGo.isEmpty()) {
            out.println("For their sake these could go: " + String.join(", ", canGo) + ".");
        }
        coverage.missed().forEach(program -> out.println("No test finds " + program + "."));
        notJudged.forEach(
                program -> out.println(program + " could not be judged: it does not compile, or the sandbox failed."));
        out.flush();
    }
}
