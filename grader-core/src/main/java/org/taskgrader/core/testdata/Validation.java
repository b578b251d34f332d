package org.taskgrader.core.testdata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.author.AuthorsBuild;
import org.taskgrader.core.author.RunWords;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.TestFiles;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;

/**
 * Holds every input against the author's validators, which read it as their standard input and end with 42 where it is as it
 * should be, as those of problem packages do (Problem Package Format, "Input Validators").
 */
public final class Validation {

    private static final int ACCEPTED = 42;
    private static final int ABORT = 6;
    private static final Pattern LINE = Pattern.compile("(?i)\\bline (\\d{1,8})\\b");

    /** Nothing that an exercise reads; a validator that takes it takes anything. */
    private static final Bytes NO_INPUT = Bytes.utf8("\u0001 -1 taskgrader \u00a7\n\n\u0001");

    private static final long LARGEST_BATCH = 32L << 20;
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(20), ByteSize.ofMebibytes(256), ByteSize.ofKibibytes(64), 1);

    private final AuthorsProgram validator;
    private final Account account;

    private Validation(AuthorsProgram validator, Account account) {
        this.validator = validator;
        this.account = account;
    }

    /**
     * Lets all validators look at the inputs of all tests.
     *
     * @param account is told of inputs that are refused, and of validators that do not do their work
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static void of(Sandbox sandbox, Exercise exercise, Account account) throws InterruptedException {
        for (AuthorsProgram validator : exercise.testData().validators()) {
            new Validation(validator, account).look(sandbox, exercise.tests());
        }
    }

    private void look(Sandbox sandbox, List<TestCase> tests) throws InterruptedException {
        List<Looked> all = new ArrayList<>(List.of(new Looked(Optional.empty(), Invocation.of(List.of(), NO_INPUT))));
        tests.forEach(test -> all.add(new Looked(
                Optional.of(test),
                new Invocation(List.of(), List.of(), test.invocation().files(), test.input()))));
        int from = 0;
        boolean works = true;
        while (works && from < all.size()) {
            int to = from;
            long size = 0;
            do {
                size += all.get(to).invocation().input().size();
                to++;
            } while (to < all.size() && size + all.get(to).invocation().input().size() <= LARGEST_BATCH);
            works = run(sandbox, all.subList(from, to));
            from = to;
        }
    }

    /**
     * What is given to the validator.
     *
     * @param test whose input it is, if it is one's
     */
    private record Looked(Optional<TestCase> test, Invocation invocation) {}

    /** Whether the validator can be used at all. */
    private boolean run(Sandbox sandbox, List<Looked> inputs) throws InterruptedException {
        List<TestRun> runs = inputs.stream()
                .map(each -> new TestRun(each.test().map(TestCase::name).orElse(""), each.invocation(), LIMITS))
                .toList();
        Execution execution = sandbox.executeAuthors(new Plan(AuthorsBuild.compilation(validator), runs, 0));
        if (!account.tells(execution.compilation())) {
            return false;
        }
        List<Problem> unbuilt = AuthorsBuild.problems(validator, execution.compilation());
        account.add(unbuilt);
        boolean works = unbuilt.isEmpty();
        for (int i = 0; works && i < inputs.size(); i++) {
            ProcessResult run = execution.runs().get(i);
            Optional<TestCase> test = inputs.get(i).test();
            if (test.isEmpty()) {
                tellOfNoInput(run);
            } else if (account.tells(run)) {
                works = tell(test.get(), run);
            }
        }
        return works;
    }

    private void tellOfNoInput(ProcessResult run) {
        if (run.outcome().equals(new RunOutcome.Exited(ACCEPTED))) {
            account.hint(
                    validator.path(),
                    "It takes a text that is no input of any exercise, so perhaps it takes anything.",
                    "Let it end with 43 where the input is not as the statement says.");
        }
    }

    /** Whether the validator has done its work on a test, whatever it said. */
    private boolean tell(TestCase test, ProcessResult run) {
        if (run.outcome().equals(new RunOutcome.Exited(ACCEPTED))) {
            return true;
        }
        boolean zero = run.outcome().equals(new RunOutcome.Exited(0));
        boolean refused = run.outcome() instanceof RunOutcome.Exited && !zero;
        boolean aborted = run.outcome().equals(new RunOutcome.Signalled(ABORT)); // by assert
        return (refused || aborted) ? refused(test, run) : broken(test, run);
    }

    private boolean refused(TestCase test, ProcessResult run) {
        Optional<String> said = RunWords.said(run);
        Matcher line = LINE.matcher(said.orElse(""));
        account.error(
                TestFiles.inputOf(test.name()),
                line.find() ? OptionalInt.of(Integer.parseInt(line.group(1))) : OptionalInt.empty(),
                validator.path() + " refuses it" + said.map(text -> ": " + text).orElse("") + ".",
                "Change the input; or the validator, if the statement allows this.");
        return true;
    }

    private boolean broken(TestCase test, ProcessResult run) {
        boolean zero = run.outcome().equals(new RunOutcome.Exited(0));
        account.error(
                validator.path(),
                OptionalInt.empty(),
                "On " + TestFiles.inputOf(test.name()) + " it " + RunWords.ended(run.outcome())
                        + (zero
                                ? ""
                                : RunWords.said(run).map(text -> ": " + text).orElse("")) + ".",
                zero
                        ? "End with 42 where an input is as it should be, and with 43 where it is not."
                        : "Mend it, so that it comes to an end with any input.");
        return false;
    }
}
