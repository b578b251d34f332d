package org.taskgrader.core.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Compilation.SourceFile;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Investigation.Build;
import org.taskgrader.core.plan.Investigation.Debug;
import org.taskgrader.core.plan.Investigation.Run;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** Decides with which test a failing program is looked at again, and how. Knows no expected output, and asks for none. */
final class DiagnosisPlanner {

    static final String TRACED = "traced";
    static final String ZEROED = "zeroed";
    static final String AS_JUDGED = "as-judged";

    /**
     * Kinds of undefined behaviour that beginners' programs show without being wrong by them, or that
     * AddressSanitizer reports better.
     */
    private static final String LEFT_OUT = "-fno-sanitize=alignment,object-size,shift,pointer-overflow,enum,bool";

    private static final List<String> SANITIZED = List.of("-fsanitize=address,undefined", LEFT_OUT);

    /**
     * An overflow is often no more than odd: it must not be what the debugger stops at. It is looked for only where a
     * program goes on after it.
     */
    private static final String WITHOUT_OVERFLOWS = "-fno-sanitize=signed-integer-overflow";

    /**
     * {@code -O0}, as an optimiser removes some faults before a sanitizer could see them. {@code -no-pie}, as a program
     * at a random address can lie where AddressSanitizer wants its own memory.
     */
    private static final List<String> TRACEABLE =
            List.of("-O0", "-g", "-w", "-no-pie", "-ftrivial-auto-var-init=pattern");

    /** What decides how the {@link Planner}'s build runs: its optimisation, and what variables without a value hold. */
    private static final List<String> JUDGED = List.of("-O1", Planner.UNSET_IS_ZERO, "-g", "-w");

    private static final List<String> WITH_ZEROES = List.of("-O0", "-w", Planner.UNSET_IS_ZERO);

    /** Leaks are looked for only where a program ends well. Signals are left to the debugger where there is one. */
    private static final String ADDRESS_OPTIONS = "ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=1"
            + ":print_legend=0:print_full_thread_history=0:malloc_context_size=4:quarantine_size_mb=8"
            + ":allocator_may_return_null=1";

    private static final String TO_DEBUGGER =
            ":abort_on_error=1:handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_abort=0:handle_sigill=0";

    private static final String UNDEFINED_OPTIONS = "UBSAN_OPTIONS=print_stacktrace=0";

    /** What makes two runs of the same program print different things. */
    private static final Set<String> CHANCE = Set.of("rand", "random", "time", "clock", "getpid", "srand");

    private static final Limits BUILD = new Limits(
            Duration.ofSeconds(3), Duration.ofSeconds(6), ByteSize.ofMebibytes(384), ByteSize.ofMebibytes(1), 16);

    /** Sanitizers and gdb need most of the memory; the output is enough for two stops of the program. */
    private static final Limits LOOK = new Limits(
            Duration.ofSeconds(3), Duration.ofSeconds(5), ByteSize.ofMebibytes(384), ByteSize.ofKibibytes(256), 16);

    private static final int MOST_GLOBALS = 10;

    /** A name that is nothing else in a script of gdb's. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_]\\w{0,62}");

    private final Exercise exercise;
    private final CSource source;

    DiagnosisPlanner(Exercise exercise, CSource source) {
        this.exercise = exercise;
        this.source = source;
    }

    /** How a test failed, as far as it decides what to look at. */
    enum Failure {
        CRASH,
        COMPUTING,
        WAITING,
        OUTPUT
    }

    /** A test that failed at run time. */
    record Failed(TestCase test, Failure failure) {}

    /**
     * The test to look at: a crash before a limit before a wrong output, as it shows more; one whose values may be shown
     * before a hidden one; the one with the least input. Empty where there is nothing to find out.
     */
    static Optional<Failed> worstOf(Judgement judgement) {
        return judgement.tests().stream()
                .flatMap(test -> failure(test).map(failure -> new Failed(test.test(), failure)).stream())
                .min(Comparator.comparing(Failed::failure)
                        .thenComparing(failed -> failed.test().visibility() == Visibility.HIDDEN)
                        .thenComparing(failed -> failed.test().input().size()));
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
            case Verdict.WrongExitStatus wrong -> Optional.empty();
            case Verdict.Passed passed -> Optional.empty();
            case Verdict.CompileError error -> Optional.empty();
            case Verdict.NotRun notRun -> Optional.empty();
            case Verdict.NotJudged notJudged -> Optional.empty();
        };
    }

    /** The traced program under the debugger: what a crash or a loop without end needs. */
    Investigation debugging(Failed failed) {
        DebuggerScript debugger = new DebuggerScript(
                List.of(ADDRESS_OPTIONS + TO_DEBUGGER, UNDEFINED_OPTIONS + ":halt_on_error=1:abort_on_error=1"),
                globals());
        String script =
                switch (failed.failure()) {
                    case CRASH, OUTPUT -> debugger.toTheFault();
                    case COMPUTING -> debugger.whileComputing();
                    case WAITING -> debugger.whileWaiting();
                };
        return new Investigation(List.of(traced(List.of(WITHOUT_OVERFLOWS)), debug(TRACED, script, failed.test())));
    }

    /** The program as it was judged, under the debugger: for a crash that the traced one did not show. */
    Investigation debuggingAsJudged(Failed failed) {
        Build build = new Build(AS_JUDGED, compilation(JUDGED));
        return new Investigation(List.of(
                build, debug(AS_JUDGED, new DebuggerScript(List.of(), globals()).toTheFault(), failed.test())));
    }

    /** The traced program alone, and one whose variables all start with zeroes to compare its output with. */
    Investigation comparing(Failed failed) {
        List<String> environment = List.of(ADDRESS_OPTIONS, UNDEFINED_OPTIONS);
        return new Investigation(List.of(
                traced(List.of()),
                run(TRACED, environment, failed.test()),
                new Build(ZEROED, compilation(WITH_ZEROES)),
                run(ZEROED, List.of(), failed.test())));
    }

    /** Whether two runs on the same input must print the same. */
    boolean isRepeatable() {
        return source.calls().all().stream().noneMatch(call -> CHANCE.contains(call.name()))
                && !source.text().contains("%p");
    }

    private List<String> globals() {
        return source.scopes().all().stream()
                .filter(ScopedDeclaration::isGlobal)
                .map(ScopedDeclaration::declaration)
                .filter(Declaration.Variable.class::isInstance)
                .map(Declaration::name)
                .filter(name -> PLAIN_NAME.matcher(name).matches())
                .distinct()
                .limit(MOST_GLOBALS)
                .toList();
    }

    private Build traced(List<String> further) {
        List<String> arguments = new ArrayList<>(TRACEABLE);
        arguments.addAll(SANITIZED);
        arguments.addAll(further);
        return new Build(TRACED, compilation(arguments));
    }

    private Compilation compilation(List<String> own) {
        CompileOptions options = exercise.compile();
        List<String> arguments = new ArrayList<>();
        arguments.add("-std=" + options.standard());
        // The exercise's definitions count, its optimisation and its warnings do not.
        arguments.addAll(options.flags().stream()
                .filter(flag -> !flag.startsWith("-O") && !flag.startsWith("-W"))
                .collect(Collectors.toList()));
        arguments.addAll(own);
        arguments.addAll(List.of(Planner.SOURCE_FILE, "-lm"));
        return new Compilation(
                List.of(new SourceFile(Planner.SOURCE_FILE, Bytes.utf8(source.text()))), arguments, BUILD);
    }

    private static Run run(String program, List<String> environment, TestCase test) {
        return new Run(program, test.arguments(), environment, test.input(), LOOK);
    }

    private static Debug debug(String program, String script, TestCase test) {
        return new Debug(program, script, test.arguments(), test.input(), LOOK);
    }
}
