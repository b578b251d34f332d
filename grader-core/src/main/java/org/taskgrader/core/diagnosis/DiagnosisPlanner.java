package org.taskgrader.core.diagnosis;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Investigation.Debug;
import org.taskgrader.core.plan.Investigation.Run;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.verdict.CrashKind;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** Decides with which test a failing program is looked at again, and how. Knows no expected output, and asks for none. */
final class DiagnosisPlanner {

    /** What makes two runs of the same program print different things. */
    private static final Set<String> CHANCE = Set.of("rand", "random", "time", "clock", "getpid", "srand");

    /** Sanitizers and gdb need most of the memory; the output is enough for two stops of the program. */
    private static final Limits LOOK = new Limits(
            Duration.ofSeconds(3), Duration.ofSeconds(5), ByteSize.ofMebibytes(384), ByteSize.ofKibibytes(256), 16);

    private static final int MOST_GLOBALS = 10;
    private static final int MOST_REACHED = 24;

    private final Builds builds;
    private final CSource source;

    DiagnosisPlanner(Exercise exercise, CSource source) {
        this.builds = new Builds(exercise, source);
        this.source = source;
    }

    /** How a test failed, as far as it decides what to look at. */
    enum Failure {
        CRASH,
        COMPUTING,
        WAITING,
        OUTPUT
    }

    /**
     * A test that failed at run time.
     *
     * @param crash how it crashed, if it did
     */
    record Failed(TestCase test, Failure failure, Optional<CrashKind> crash) {

        static Failed of(JudgedTest test, Failure failure) {
            Optional<CrashKind> crash = test.verdict() instanceof Verdict.Crashed(int signal)
                    ? Optional.of(CrashKind.of(signal))
                    : Optional.empty();
            return new Failed(test.test(), failure, crash);
        }
    }

    /**
     * The test to look at: a crash before a limit before a wrong output, as it shows more; one with input before one
     * without; one whose values may be shown before a hidden one; the one with the least input. Empty where there is
     * nothing to find out.
     */
    static Optional<Failed> worstOf(Judgement judgement) {
        boolean failsWithInput =
                judgement.tests().stream().anyMatch(test -> !test.passed() && !hasNoInput(test.test()));
        return judgement.tests().stream()
                .flatMap(test -> failure(test).map(failure -> Failed.of(test, failure)).stream())
                .filter(failed -> failed.failure() != Failure.OUTPUT || !failsWithInput || !hasNoInput(failed.test()))
                .min(Comparator.comparing(Failed::failure)
                        .thenComparing(failed -> hasNoInput(failed.test()))
                        .thenComparing(failed -> failed.test().visibility() == Visibility.HIDDEN)
                        .thenComparing(failed -> failed.test().input().size()));
    }

    /** What was to be read then has no value: true, and seldom why the other tests fail. */
    private static boolean hasNoInput(TestCase test) {
        return test.input().text().isBlank();
    }

    private static Optional<Failure> failure(JudgedTest test) {
        return switch (test.verdict()) {
            case Verdict.Crashed crashed -> Optional.of(Failure.CRASH);
            case Verdict.LimitExceeded(Verdict.Limit limit) ->
                switch (limit) {
                    case CPU_TIME, OUTPUT, MEMORY -> Optional.of(Failure.COMPUTING);
                    case WALL_TIME -> Optional.of(Failure.WAITING);
                    case PROCESSES, FILES -> Optional.empty();
                };
            case Verdict.WrongOutput(Difference difference) ->
                switch (difference.kind()) {
                    // Right values in another form: nothing inside the program went astray.
                    case WHITESPACE, LETTER_CASE -> Optional.empty();
                    case EMPTY, MISSING, EXTRA, NUMBER, WORD, LINE -> Optional.of(Failure.OUTPUT);
                };
            case Verdict.WrongResult wrong -> Optional.of(Failure.OUTPUT);
            case Verdict.WrongPrediction wrong -> Optional.empty();
            case Verdict.Caught caught -> Optional.empty();
            case Verdict.NotCaught missed -> Optional.empty();
            case Verdict.InvalidInput invalid -> Optional.empty();
            case Verdict.ConversationBroken broken -> Optional.empty();
            case Verdict.WrongFile wrong -> Optional.of(Failure.OUTPUT);
            case Verdict.Rejected rejected -> Optional.of(Failure.OUTPUT);
            case Verdict.WrongExitStatus wrong -> Optional.empty();
            case Verdict.Passed passed -> Optional.empty();
            case Verdict.CompileError error -> Optional.empty();
            case Verdict.NotRun notRun -> Optional.empty();
            case Verdict.NotJudged notJudged -> Optional.empty();
        };
    }

    /** The traced program under the debugger: what a crash or a loop without end needs. */
    Investigation debugging(Failed failed) {
        DebuggerScript debugger = debugger(SanitizerOptions.debugged(), BlockTrace.fits(source));
        String script =
                switch (failed.failure()) {
                    case CRASH, OUTPUT -> debugger.toTheFault();
                    case COMPUTING -> debugger.whileComputing();
                    case WAITING -> debugger.whileWaiting();
                };
        return new Investigation(List.of(builds.debugged(), debug(Builds.TRACED, script, failed.test())));
    }

    /** The program as it was judged, under the debugger: for a crash that the traced one did not show. */
    Investigation debuggingAsJudged(Failed failed) {
        String script = debugger(List.of(), false).toTheFault();
        return new Investigation(List.of(builds.asJudged(), debug(Builds.AS_JUDGED, script, failed.test())));
    }

    /** The traced program alone, and one whose variables all start with zeroes to compare its output with. */
    Investigation comparing(Failed failed) {
        return new Investigation(List.of(
                builds.traced(),
                run(Builds.TRACED, SanitizerOptions.reporting(), failed.test()),
                builds.zeroed(),
                run(Builds.ZEROED, List.of(), failed.test())));
    }

    /** Whether two runs on the same input must print the same. */
    boolean isRepeatable() {
        return source.calls().all().stream().noneMatch(call -> CHANCE.contains(call.name()))
                && !source.text().contains("%p");
    }

    private DebuggerScript debugger(List<String> environment, boolean keepsBlocks) {
        List<String> reached = ReachedValue.in(source)
                .map(ReachedValue::text)
                .distinct()
                .limit(MOST_REACHED)
                .toList();
        return new DebuggerScript(environment, globals(), reached, keepsBlocks);
    }

    private List<String> globals() {
        return source.scopes().all().stream()
                .filter(ScopedDeclaration::isGlobal)
                .map(ScopedDeclaration::declaration)
                .filter(Declaration.Variable.class::isInstance)
                .map(Declaration::name)
                .filter(DebuggerScript::takes)
                .distinct()
                .limit(MOST_GLOBALS)
                .toList();
    }

    private static Run run(String program, List<String> environment, TestCase test) {
        return new Run(program, test.invocation().with(environment), false, LOOK);
    }

    private static Debug debug(String program, String script, TestCase test) {
        return new Debug(program, script, test.invocation(), LOOK);
    }
}
