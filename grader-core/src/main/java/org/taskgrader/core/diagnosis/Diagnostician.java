package org.taskgrader.core.diagnosis;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.diagnosis.DebuggerLog.Stop;
import org.taskgrader.core.diagnosis.DiagnosisPlanner.Failed;
import org.taskgrader.core.diagnosis.DiagnosisPlanner.Failure;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.CrashKind;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;

/**
 * Takes the second look at programs that failed at run time, and at those that passed and may do so by luck: one
 * investigation as a rule, never more than two.
 */
public final class Diagnostician {

    /** No sanitizer makes a program slower than so many times. */
    private static final int SLOWED = 20;

    private final Sandbox sandbox;
    private final DiagnosisScope scope;

    public Diagnostician(Sandbox sandbox, DiagnosisScope scope) {
        this.sandbox = sandbox;
        this.scope = scope;
    }

    /**
     * Finds out what it can about the worst failure of a judged program, or about one that passed whose text leaves room
     * for a wrong use of memory. A program that does not compile, that was not judged or that talks to another, which would
     * not be there, is not looked at, and a sandbox
     * that fails here leaves {@link Diagnosis#NOTHING}.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public Diagnosis diagnose(Exercise exercise, CSource source, Judgement judgement) throws InterruptedException {
        if (judgement.overall() == OverallVerdict.NOT_JUDGED
                || !exercise.kind().asksForCode()
                || exercise.kind() instanceof Kind.Interactive) {
            return Diagnosis.NOTHING;
        }
        Optional<Failed> failed = DiagnosisPlanner.worstOf(judgement);
        if (failed.isPresent()) {
            return new Look(exercise, source, failed.get()).diagnosis();
        }
        boolean worthIt = scope == DiagnosisScope.PASSED_TOO
                && judgement.overall() == OverallVerdict.PASSED
                && MemoryUse.mayGoAstray(source);
        return worthIt ? check(exercise, source, CheckPlanner.tests(judgement)) : Diagnosis.NOTHING;
    }

    /** Costs a debugger only for the first test with which a sanitizer has something to report. */
    private Diagnosis check(Exercise exercise, CSource source, List<TestCase> tests) throws InterruptedException {
        if (tests.isEmpty()) {
            return Diagnosis.NOTHING;
        }
        List<ProcessResult> results = sandbox.investigate(new CheckPlanner(exercise, source).checking(tests));
        for (int i = 0; i < tests.size(); i++) {
            Look look = new Look(exercise, source, new Failed(tests.get(i), Failure.OUTPUT, Optional.empty()));
            Optional<Fault> fault = look.fault(results.get(i + 1));
            if (fault.isPresent()) {
                return look.at(fault.get());
            }
        }
        return Diagnosis.NOTHING;
    }

    private final class Look {

        private final DiagnosisPlanner planner;
        private final CSource source;
        private final StopReader stops;
        private final Failed failed;

        Look(Exercise exercise, CSource source, Failed failed) {
            this.planner = new DiagnosisPlanner(exercise, source);
            this.source = source;
            this.stops = new StopReader(source);
            this.failed = failed;
        }

        Diagnosis diagnosis() throws InterruptedException {
            return switch (failed.failure()) {
                case CRASH -> crashed();
                case COMPUTING, WAITING -> debugged(planner.debugging(failed));
                case OUTPUT -> compared();
            };
        }

        /**
         * Variables without a value hold something else in the traced program, which may send it another way: then it is
         * seen where it was judged, and if it does not crash there under the debugger, on that way.
         */
        private Diagnosis crashed() throws InterruptedException {
            ProcessResult result =
                    sandbox.investigate(planner.debugging(failed)).getLast();
            List<Stop> seen = stops(result);
            Diagnosis traced = diagnosis(result, seen);
            boolean sameWay =
                    fault(result).isPresent() || seen.stream().limit(1).anyMatch(this::isTheCrash);
            if (sameWay && traced.fault().isPresent()) {
                return traced;
            }
            Diagnosis asJudged = debugged(planner.debuggingAsJudged(failed));
            return asJudged.fault().isPresent() ? asJudged : traced;
        }

        private boolean isTheCrash(Stop stop) {
            return failed.crash().equals(Optional.of(CrashKind.of(stop.signal())));
        }

        /** Costs a debugger only where there is something to stop at. */
        private Diagnosis compared() throws InterruptedException {
            List<ProcessResult> results = sandbox.investigate(planner.comparing(failed));
            ProcessResult traced = results.get(1);
            Optional<Fault> fault = fault(traced);
            return fault.isPresent() && !(fault.get() instanceof Fault.Overflow)
                    ? at(fault.get())
                    : diagnosis(fault, Optional.empty(), Optional.empty(), differ(traced, results.get(3)));
        }

        /** With what the debugger sees there. A leak shows at the program's end only, where nothing is left to see. */
        Diagnosis at(Fault fault) throws InterruptedException {
            Diagnosis debugged = fault instanceof Fault.Leak ? Diagnosis.NOTHING : debugged(planner.debugging(failed));
            Optional<ProgramState> state =
                    debugged.state().filter(seen -> seen.line() == fault.where().line());
            return diagnosis(Optional.of(fault), state, debugged.picture().filter(drawn -> state.isPresent()), false);
        }

        /** In what they print, or as one ends and the other would not; a sanitizer that only takes long is not meant. */
        private boolean differ(ProcessResult patterned, ProcessResult zeroed) {
            if (!planner.isRepeatable() || !(zeroed.outcome() instanceof RunOutcome.Exited)) {
                return false;
            }
            return patterned.outcome() instanceof RunOutcome.Exited
                    ? !patterned.stdout().content().equals(zeroed.stdout().content())
                    : isEndless(patterned) && zeroed.cpu().multipliedBy(SLOWED).compareTo(patterned.cpu()) < 0;
        }

        private static boolean isEndless(ProcessResult result) {
            return result.outcome() instanceof RunOutcome.CpuLimitReached
                    || result.outcome() instanceof RunOutcome.OutputLimitReached;
        }

        private Diagnosis debugged(Investigation investigation) throws InterruptedException {
            ProcessResult result = sandbox.investigate(investigation).getLast();
            return diagnosis(result, stops(result));
        }

        private static List<Stop> stops(ProcessResult debugger) {
            return DebuggerLog.read(debugger.stdout().content().text()).stops();
        }

        private Diagnosis diagnosis(ProcessResult result, List<Stop> seen) {
            SanitizerReport.Told told = told(result);
            Optional<Fault> fault = told.fault().or(() -> ofStops(seen));
            Optional<Stop> first = seen.stream().findFirst();
            Optional<MemoryPicture> picture = first.flatMap(stop -> fault.flatMap(known ->
                    new PictureReader(source, known, told.touched()).picture(stops.calls(stop), stop.globals())));
            return diagnosis(fault, first.flatMap(stops::state), picture, false);
        }

        private Optional<Fault> ofStops(List<Stop> seen) {
            if (seen.isEmpty()) {
                return Optional.empty();
            }
            Stop first = seen.getFirst();
            boolean interrupted =
                    first.signal().equals("SIGPROF") || first.signal().equals("SIGALRM");
            if (interrupted) {
                return stops.endless(first, seen.getLast());
            }
            return stops.fault(first);
        }

        Optional<Fault> fault(ProcessResult result) {
            return told(result).fault();
        }

        private SanitizerReport.Told told(ProcessResult result) {
            return SanitizerReport.in(result.stderr().content().text(), source);
        }

        private Diagnosis diagnosis(
                Optional<Fault> fault,
                Optional<ProgramState> state,
                Optional<MemoryPicture> picture,
                boolean uninitialisedMatters) {
            Diagnosis diagnosis =
                    new Diagnosis(Optional.of(failed.test().name()), fault, state, picture, uninitialisedMatters);
            return failed.test().visibility() == Visibility.HIDDEN ? diagnosis.withoutValues() : diagnosis;
        }
    }
}
