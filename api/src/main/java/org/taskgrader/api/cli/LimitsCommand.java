package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.taskgrader.api.cli.CheckJson.LimitsView;
import org.taskgrader.api.cli.CheckJson.ProposalView;
import org.taskgrader.api.cli.CheckJson.UseView;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.tuning.LimitsMeasurement;
import org.taskgrader.core.tuning.LimitsMeasurement.Round;
import org.taskgrader.core.tuning.LimitsProposal;
import org.taskgrader.core.tuning.Use;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.sandbox.DockerSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes limits from what right solutions use. */
@Command(
        name = "limits",
        description =
                "Propose limits for an exercise: all solutions that must pass are run several times. What to write"
                        + " is shown, and written with --write.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 it was measured, 1 a solution that must pass does not, 2 the command was not understood, 3 we"
                    + " failed."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class LimitsCommand implements Callable<Integer> {

    private static final int MOST_ROUNDS = 100;

    @Parameters(paramLabel = "EXERCISE", description = "The exercise's id, as in loops/countdown.")
    private String id;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each solution is run; ${DEFAULT-VALUE} otherwise.",
            defaultValue = "5")
    private int rounds;

    @Option(
            names = "--write",
            description = "Write the proposal into exercise.yaml, where its comments and all else stay as they are.")
    private boolean write;

    @Option(names = "--json", description = "Write what was measured, and the proposal, as one JSON document.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException, IOException {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw CommandFailure.usage("--rounds " + rounds + ": write a number from 1 to " + MOST_ROUNDS);
        }
        Workshop workshop = Workshop.open();
        Exercise exercise = workshop.exercise(id);
        if (exercise.kind() instanceof Kind.Tests) {
            throw CommandFailure.usage(id + " is answered with inputs, so no learner's program has limits there");
        }
        List<Solution> right = exercise.solutions().stream()
                .filter(solution -> solution.verdict().equals(OverallVerdict.PASSED.id()))
                .toList();
        if (right.isEmpty()) {
            throw CommandFailure.usage(id + " has no solution that must pass, so there is nothing to measure");
        }
        Map<String, Use> most = new LinkedHashMap<>();
        List<String> failures = measure(workshop, exercise, right, most);
        if (!failures.isEmpty()) {
            failures.forEach(failure -> spec.commandLine().getErr().println("taskgrader: " + failure));
            return ExitCodes.FAILED;
        }
        LimitsProposal proposal = LimitsProposal.of(
                most,
                exercise.limits(),
                exercise.tests().stream().collect(Collectors.toMap(TestCase::name, TestCase::limits)));
        Optional<LimitsWriting> written =
                write ? Optional.of(LimitsWriting.of(workshop, exercise, proposal)) : Optional.empty();
        show(exercise, right, most, proposal, written);
        return ExitCodes.PASSED;
    }

    /** Fills in what was used at most; what failed is told. */
    private List<String> measure(Workshop workshop, Exercise exercise, List<Solution> right, Map<String, Use> most)
            throws InterruptedException, ExecutionException {
        List<String> failures = new ArrayList<>();
        try (DockerSandbox sandbox = workshop.sandbox();
                ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), rounds * right.size());
                ExecutorService workers =
                        Executors.newSingleThreadExecutor()) { // side by side they would disturb each other
            for (Solution solution : right) {
                for (int i = 0; i < rounds; i++) {
                    Future<Round> running = workers.submit(() -> LimitsMeasurement.of(
                            sandbox, exercise, solution.source().text()));
                    Round round = running.get();
                    progress.step();
                    if (round.failed().isPresent()) {
                        failures.add("solutions/" + solution.file() + " does not pass: "
                                + round.failed().get());
                        break;
                    }
                    round.uses().forEach((test, use) -> most.merge(test, use, Use::most));
                }
            }
        }
        return failures;
    }

    private void show(
            Exercise exercise,
            List<Solution> right,
            Map<String, Use> most,
            LimitsProposal proposal,
            Optional<LimitsWriting> written) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, UseView> used = new LinkedHashMap<>();
            most.forEach((test, use) -> used.put(test, UseView.of(use)));
            Map<String, LimitsView> tests = new LinkedHashMap<>();
            proposal.tests().forEach((test, limits) -> tests.put(test, LimitsView.of(limits)));
            out.println(CheckJson.text(new ProposalView(
                    exercise.id(),
                    rounds,
                    right.stream()
                            .map(solution -> "solutions/" + solution.file())
                            .toList(),
                    used,
                    LimitsView.of(exercise.limits()),
                    LimitsView.of(proposal.exercise()),
                    tests,
                    written.map(writing -> !writing.changes().isEmpty()))));
        } else {
            out.println("The most that " + right.size() + (right.size() == 1 ? " right solution" : " right solutions")
                    + " used in " + rounds + (rounds == 1 ? " round:" : " rounds:"));
            LimitsTable.of(most).forEach(out::println);
            out.println();
            written.map(LimitsWriting::lines)
                    .orElseGet(() -> proposal(exercise, proposal))
                    .forEach(out::println);
        }
        out.flush();
    }

    private static List<String> proposal(Exercise exercise, LimitsProposal proposal) {
        Limits usual = Limits.DEFAULT;
        String defaults = LimitsTable.time(usual.cpu()) + ", " + usual.memory() + ", " + usual.output();
        List<String> settings = LimitsTable.settings(proposal);
        boolean present = exercise.tests().stream()
                .allMatch(
                        test -> test.limits().equals(proposal.tests().getOrDefault(test.name(), proposal.exercise())));
        List<String> lines = new ArrayList<>();
        if (present) {
            lines.add("exercise.yaml has what is proposed"
                    + (settings.isEmpty() ? ": the defaults (" + defaults + ")." : "."));
        } else if (settings.isEmpty()) {
            lines.add("The defaults (" + defaults + ") have room enough: remove \"limits\" from exercise.yaml.");
        } else {
            lines.add("Write into exercise.yaml, in place of the limits that are there:");
            settings.forEach(setting -> lines.add("    " + setting));
        }
        return lines;
    }
}
