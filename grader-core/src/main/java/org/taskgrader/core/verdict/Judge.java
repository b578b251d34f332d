package org.taskgrader.core.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.FileComparison;
import org.taskgrader.core.comparison.NearestAnswer;
import org.taskgrader.core.comparison.OutputComparison;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.rule.BrokenRule;
import org.taskgrader.core.rule.RuleCheck;
import org.taskgrader.core.rule.SourceRule;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict.Limit;

/** Says what an execution means: a verdict a test, points, and one verdict on the whole. */
public final class Judge {

    private Judge() {}

    /**
     * Judges all tests together, and the source by the exercise's rules.
     *
     * @param verdicts {@link #verdict} of each of the execution's runs; they do not count where there was no program
     * @throws IllegalArgumentException if there is not one run, and one verdict, for each of the exercise's tests
     */
    public static Judgement judge(Exercise exercise, CSource source, Execution execution, List<Verdict> verdicts) {
        List<TestCase> tests = exercise.tests();
        if (execution.runs().size() != tests.size() || verdicts.size() != tests.size()) {
            throw new IllegalArgumentException(execution.runs().size() + " runs for " + tests.size() + " tests of "
                    + exercise.id() + ", and " + verdicts.size() + " verdicts");
        }
        Optional<Verdict> instead = withoutProgram(exercise, execution.compilation());
        List<JudgedTest> judged = new ArrayList<>(tests.size());
        for (int i = 0; i < tests.size(); i++) {
            ProcessResult run = execution.runs().get(i);
            Verdict verdict = instead.orElse(verdicts.get(i));
            TestCase test = spokenOf(exercise, tests.get(i), run, verdict);
            judged.add(new JudgedTest(test, run, output(exercise.kind(), run), verdict));
        }
        OverallVerdict tested = overall(judged);
        List<BrokenRule> broken = instead.isPresent() || tested == OverallVerdict.NOT_JUDGED
                ? List.of()
                : RuleCheck.check(exercise.rules(), source);
        boolean fails = broken.stream().anyMatch(Judge::fails);
        OverallVerdict overall = tested == OverallVerdict.PASSED && fails ? OverallVerdict.RULE_BROKEN : tested;
        return Score.judgement(exercise, overall, judged, broken);
    }

    /** The test with that of its right outputs in view which the verdict compares with. */
    private static TestCase spokenOf(Exercise exercise, TestCase test, ProcessResult run, Verdict verdict) {
        if (!(verdict instanceof Verdict.WrongOutput)
                || test.answer().alternatives().isEmpty()) {
            return test;
        }
        NearestAnswer nearest = NearestAnswer.of(exercise.comparison(), test.answer(), output(exercise.kind(), run));
        return test.with(test.answer().withOutput(nearest.output()));
    }

    /** The same judgement of a program whose tests pass, with more rules that it breaks. */
    public static Judgement withBroken(Exercise exercise, Judgement judgement, List<BrokenRule> more) {
        List<BrokenRule> all = new ArrayList<>(judgement.broken());
        more.stream()
                .filter(rule -> judgement.broken().stream()
                        .noneMatch(known -> known.setting().equals(rule.setting())))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(rule -> exercise.rules().indexOf(rule.setting())));
        boolean fails = all.stream().anyMatch(Judge::fails);
        return Score.judgement(
                exercise, fails ? OverallVerdict.RULE_BROKEN : judgement.overall(), judgement.tests(), all);
    }

    /** The judgement of tests that are judged one by one, in the exercise's order. */
    public static Judgement together(Exercise exercise, List<JudgedTest> tests) {
        return Score.judgement(exercise, overall(tests), tests, List.of());
    }

    /** The same tests, of which nobody knows what they are worth: we failed. */
    public static Judgement notJudged(Exercise exercise, Judgement judgement) {
        return Score.judgement(exercise, OverallVerdict.NOT_JUDGED, judgement.tests(), List.of());
    }

    private static boolean fails(BrokenRule rule) {
        return rule.setting().severity() == SourceRule.Severity.FAIL;
    }

    /** As the other, of an execution whose runs nobody has judged yet. */
    public static Judgement judge(Exercise exercise, CSource source, Execution execution) {
        return judge(exercise, source, execution, verdicts(exercise, source, execution));
    }

    /** {@link #verdict} of each of an execution's runs. */
    public static List<Verdict> verdicts(Exercise exercise, CSource source, Execution execution) {
        int judged = Math.min(execution.runs().size(), exercise.tests().size());
        return IntStream.range(0, judged)
                .mapToObj(i -> verdict(
                        exercise,
                        source.text(),
                        exercise.tests().get(i),
                        execution.runs().get(i)))
                .toList();
    }

    /** As the other; where the learner's answer is no program, or a library is wrong, what does not compile is the author's. */
    private static Optional<Verdict> withoutProgram(Exercise exercise, ProcessResult compilation) {
        return exercise.kind().asksForCode()
                ? LibraryErrors.in(exercise.library(), compilation).or(() -> withoutProgram(compilation.outcome()))
                : Verdict.NotJudged.unlessBuilt(compilation, "program.c", "the author's program does not compile");
    }

    /** The verdict on every test when there is no program to test; empty when there is one. */
    private static Optional<Verdict> withoutProgram(RunOutcome compilation) {
        return switch (compilation) {
            case RunOutcome.Exited(int status) ->
                status == 0 ? Optional.empty() : Optional.of(new Verdict.CompileError());
            case RunOutcome.SandboxFailure(String stage, String detail) ->
                Optional.of(new Verdict.NotJudged(stage, detail));
            case RunOutcome.Skipped skipped ->
                Optional.of(new Verdict.NotJudged("compile", "the compiler was not started: " + skipped.reason()));
            // A program that makes gcc crash, or run into a limit, is no program that can be tested.
            case RunOutcome.Signalled signalled -> Optional.of(new Verdict.CompileError());
            case RunOutcome.CpuLimitReached reached -> Optional.of(new Verdict.CompileError());
            case RunOutcome.WallLimitReached reached -> Optional.of(new Verdict.CompileError());
            case RunOutcome.MemoryLimitReached reached -> Optional.of(new Verdict.CompileError());
            case RunOutcome.OutputLimitReached reached -> Optional.of(new Verdict.CompileError());
            case RunOutcome.ProcessLimitReached reached -> Optional.of(new Verdict.CompileError());
            case RunOutcome.FileLimitReached reached -> Optional.of(new Verdict.CompileError());
        };
    }

    /**
     * The verdict on one run of a program that was compiled.
     *
     * @param answer what the learner sent
     */
    public static Verdict verdict(Exercise exercise, String answer, TestCase test, ProcessResult run) {
        return switch (exercise.kind()) {
            case Kind.Prediction prediction -> ofPrediction(exercise.comparison(), answer, run);
            case Kind.Interactive interactive ->
                ConversationJudge.verdict(run).orElseGet(() -> ofRun(exercise, test, run));
            case Kind.Program program -> ofRun(exercise, test, run);
            case Kind.Fix fix -> ofRun(exercise, test, run);
            case Kind.Blanks blanks -> ofRun(exercise, test, run);
            case Kind.Parsons parsons -> ofRun(exercise, test, run);
            case Kind.Function function -> ofRun(exercise, test, run);
            case Kind.Tests tests -> ofRun(exercise, test, run);
        };
    }

    private static Verdict ofRun(Exercise exercise, TestCase test, ProcessResult run) {
        return switch (run.outcome()) {
            case RunOutcome.Exited(int status) -> ofOutput(exercise, test, run, status);
            case RunOutcome.Signalled(int signal) -> new Verdict.Crashed(signal);
            case RunOutcome.CpuLimitReached reached -> new Verdict.LimitExceeded(Limit.CPU_TIME);
            // One that was running then has waited for nothing but a processor.
            case RunOutcome.WallLimitReached(RunOutcome.Activity activity) ->
                new Verdict.LimitExceeded(activity == RunOutcome.Activity.RUNNING ? Limit.CPU_TIME : Limit.WALL_TIME);
            case RunOutcome.MemoryLimitReached reached -> new Verdict.LimitExceeded(Limit.MEMORY);
            case RunOutcome.OutputLimitReached reached -> new Verdict.LimitExceeded(Limit.OUTPUT);
            case RunOutcome.ProcessLimitReached reached -> new Verdict.LimitExceeded(Limit.PROCESSES);
            case RunOutcome.FileLimitReached reached -> new Verdict.LimitExceeded(Limit.FILES);
            case RunOutcome.Skipped(RunOutcome.SkipReason reason) ->
                switch (reason) {
                    case GIVEN_UP -> new Verdict.NotRun();
                    case NOT_COMPILED -> new Verdict.NotJudged("run", "skipped although the program was compiled");
                };
            case RunOutcome.SandboxFailure(String stage, String detail) -> new Verdict.NotJudged(stage, detail);
        };
    }

    /** The program is the author's: what it does wrong is not the learner's. */
    private static Verdict ofPrediction(Comparison comparison, String answer, ProcessResult run) {
        if (!(run.outcome() instanceof RunOutcome.Exited)) {
            return new Verdict.NotJudged("program.c", "the author's program ended with " + run.outcome());
        }
        return OutputComparison.compare(
                        comparison, run.stdout().content(), new CapturedOutput(Bytes.utf8(answer), false))
                .<Verdict>map(Verdict.WrongPrediction::new)
                .orElseGet(Verdict.Passed::new);
    }

    private static CapturedOutput output(Kind kind, ProcessResult run) {
        return switch (kind) {
            case Kind.Function function ->
                run.files().stream()
                        .findFirst()
                        .map(file -> new CapturedOutput(file.content(), file.status() == ReturnedFile.Status.CUT))
                        .orElse(CapturedOutput.NOTHING);
            case Kind.Program program -> run.stdout();
            case Kind.Fix fix -> run.stdout();
            case Kind.Blanks blanks -> run.stdout();
            case Kind.Parsons parsons -> run.stdout();
            case Kind.Prediction prediction -> run.stdout();
            case Kind.Tests tests -> run.stdout();
            case Kind.Interactive interactive -> run.stdout();
        };
    }

    private static Verdict ofOutput(Exercise exercise, TestCase test, ProcessResult run, int status) {
        Optional<Difference> difference = exercise.kind() instanceof Kind.Interactive
                ? Optional.empty()
                : NearestAnswer.of(exercise.comparison(), test.answer(), output(exercise.kind(), run))
                        .difference();
        if (difference.isPresent()) {
            return exercise.kind() instanceof Kind.Function
                    ? new Verdict.WrongResult(difference.get())
                    : new Verdict.WrongOutput(difference.get());
        }
        Optional<Verdict> file = ofFiles(exercise, test, run);
        if (file.isPresent()) {
            return file.get();
        }
        boolean statusCounts = exercise.exitStatus() == ExitStatus.ZERO;
        return status != 0 && statusCounts ? new Verdict.WrongExitStatus(status) : new Verdict.Passed();
    }

    /** A file of which the sandbox says nothing is not one that the program has not written. */
    private static Optional<Verdict> ofFiles(Exercise exercise, TestCase test, ProcessResult run) {
        Optional<PlacedFile> unknown = test.answer().files().stream()
                .filter(file -> run.files().stream()
                        .noneMatch(returned -> returned.name().equals(file.name())))
                .findFirst();
        return unknown.isPresent()
                ? Optional.of(new Verdict.NotJudged(
                        "files", "the sandbox said nothing of " + unknown.get().name()))
                : FileComparison.compare(exercise.comparison(), test.answer().files(), run.files())
                        .map(Verdict.WrongFile::new);
    }

    /** Not judged if any test was not; else what the first failing test says. */
    private static OverallVerdict overall(List<JudgedTest> tests) {
        OverallVerdict first = OverallVerdict.PASSED;
        for (JudgedTest test : tests) {
            OverallVerdict verdict = overall(test.verdict());
            if (verdict == OverallVerdict.NOT_JUDGED) {
                return verdict;
            }
            if (first == OverallVerdict.PASSED) {
                first = verdict;
            }
        }
        return first;
    }

    private static OverallVerdict overall(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed passed -> OverallVerdict.PASSED;
            case Verdict.WrongOutput wrong -> OverallVerdict.WRONG_OUTPUT;
            case Verdict.WrongResult wrong -> OverallVerdict.WRONG_RESULT;
            case Verdict.WrongPrediction wrong -> OverallVerdict.WRONG_PREDICTION;
            case Verdict.Caught caught -> OverallVerdict.PASSED;
            case Verdict.NotCaught missed -> OverallVerdict.NOT_CAUGHT;
            case Verdict.InvalidInput invalid -> OverallVerdict.INVALID_INPUT;
            case Verdict.ConversationBroken broken -> OverallVerdict.PROTOCOL_ERROR;
            case Verdict.Rejected rejected -> OverallVerdict.WRONG_OUTPUT;
            // A file is output as well: platforms that know no files understand it, and none has a use for the
            // distinction.
            case Verdict.WrongFile wrong -> OverallVerdict.WRONG_OUTPUT;
            case Verdict.WrongExitStatus wrong -> OverallVerdict.WRONG_EXIT_STATUS;
            case Verdict.Crashed crashed -> OverallVerdict.CRASHED;
            case Verdict.CompileError error -> OverallVerdict.COMPILE_ERROR;
            // It comes only behind tests that reached a limit, so it never decides.
            case Verdict.NotRun notRun -> OverallVerdict.TIME_LIMIT;
            case Verdict.NotJudged notJudged -> OverallVerdict.NOT_JUDGED;
            case Verdict.LimitExceeded(Limit limit) ->
                switch (limit) {
                    case CPU_TIME, WALL_TIME -> OverallVerdict.TIME_LIMIT;
                    case MEMORY -> OverallVerdict.MEMORY_LIMIT;
                    case OUTPUT -> OverallVerdict.OUTPUT_LIMIT;
                    case PROCESSES -> OverallVerdict.PROCESS_LIMIT;
                    case FILES -> OverallVerdict.FILE_LIMIT;
                };
        };
    }
}
