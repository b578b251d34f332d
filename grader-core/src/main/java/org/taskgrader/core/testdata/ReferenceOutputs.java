package org.taskgrader.core.testdata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.taskgrader.core.author.RunWords;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;

/** What the first right solution makes of inputs that were generated: the output that is expected for them. */
final class ReferenceOutputs {

    private static final String SETTINGS = "exercise.yaml";

    private final Exercise exercise;
    private final Solution reference;
    private final Account account;

    private ReferenceOutputs(Exercise exercise, Solution reference, Account account) {
        this.exercise = exercise;
        this.reference = reference;
        this.account = account;
    }

    /** For each input, by the test's name; those that it fails on are told, and left out. */
    static Map<String, Bytes> of(Sandbox sandbox, Exercise exercise, Map<String, Bytes> inputs, Account account)
            throws InterruptedException {
        if (inputs.isEmpty()) {
            return Map.of();
        }
        Optional<Solution> reference = exercise.solutions().stream()
                .filter(solution -> solution.verdict().equals(OverallVerdict.PASSED.id()))
                .findFirst();
        if (exercise.comparison() instanceof Comparison.Patterns) {
            account.error(
                    SETTINGS,
                    OptionalInt.empty(),
                    "Outputs are compared with regular expressions, which no solution prints.",
                    "Let the generator write them: \"makes: pair\".");
        } else if (reference.isEmpty()) {
            account.error(
                    SETTINGS,
                    OptionalInt.empty(),
                    "No solution is promised to pass, so nothing says what is expected for the generated inputs.",
                    "Write \"right.c: passed\" below \"solutions:\", or let the generator say it: \"makes: pair\".");
        } else {
            return new ReferenceOutputs(exercise, reference.get(), account).run(sandbox, inputs);
        }
        return Map.of();
    }

    private Map<String, Bytes> run(Sandbox sandbox, Map<String, Bytes> inputs) throws InterruptedException {
        List<TestCase> tests = exercise.tests().stream()
                .filter(test -> inputs.containsKey(test.name()))
                .map(test -> test.withInput(inputs.getOrDefault(test.name(), Bytes.empty())))
                .toList();
        Exercise generated = exercise.withTests(tests);
        String source = reference.source().text();
        Submission submission = new Submission(exercise.id(), source, Locale.ENGLISH);
        Execution execution = sandbox.execute(Planner.plan(generated, submission), ExecutionListener.NONE);
        if (!account.tells(execution.compilation())) {
            return Map.of();
        }
        if (!execution.compilation().outcome().equals(new RunOutcome.Exited(0))) {
            account.error(
                    "solutions/" + reference.file(),
                    OptionalInt.empty(),
                    "It does not compile, and is to say what is expected for the generated inputs.",
                    "Mend it, or put another one first below \"solutions:\".");
            return Map.of();
        }
        Map<String, Bytes> outputs = new HashMap<>();
        for (JudgedTest test :
                Judge.judge(generated, CSource.parse(source), execution).tests()) {
            if (account.tells(test.result()) && isOutput(test)) {
                outputs.put(test.test().name(), test.output().content());
            }
        }
        return outputs;
    }

    private boolean isOutput(JudgedTest test) {
        boolean ended = test.result().outcome() instanceof RunOutcome.Exited(int status)
                && (status == 0 || exercise.exitStatus() == ExitStatus.ANY);
        if (!ended || test.output().truncated()) {
            account.error(
                    "solutions/" + reference.file(),
                    OptionalInt.empty(),
                    "On the generated test \"" + test.test().name() + "\" it "
                            + RunWords.ended(test.result().outcome()) + ".",
                    "Mend it, raise \"limits:\", or generate another input.");
            return false;
        }
        return true;
    }
}
