package org.taskgrader.core.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Investigation.Build;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.plan.ProgramFiles;
import org.taskgrader.core.source.CSource;

/** The ways in which a program is built to be looked at again. */
final class Builds {

    static final String TRACED = "traced";
    static final String ZEROED = "zeroed";
    static final String AS_JUDGED = "as-judged";
    static final String CHECKED = "checked";
    static final String WATCHED = "watched";

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
    private static final List<String> SEEN_THROUGH = List.of("-O0", "-g", "-w", "-no-pie");

    private static final String INCLUDE = "-include";

    private static final String UNSET_IS_PATTERN = "-ftrivial-auto-var-init=pattern";

    /** What decides how the {@link Planner}'s build runs: its optimisation, and what variables without a value hold. */
    private static final List<String> JUDGED = List.of("-O1", Planner.UNSET_IS_ZERO, "-g", "-w");

    private static final List<String> WITH_ZEROES = List.of("-O0", "-w", Planner.UNSET_IS_ZERO);

    private static final List<String> WITH_ZEROES_APART = List.of("-O0", "-w", "-no-pie", Planner.UNSET_IS_ZERO);

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(3), Duration.ofSeconds(6), ByteSize.ofMebibytes(384), ByteSize.ofMebibytes(1), 16);

    private final Exercise exercise;
    private final CSource source;

    Builds(Exercise exercise, CSource source) {
        this.exercise = exercise;
        this.source = source;
    }

    /** With sanitizers, and a pattern in variables that were given no value. */
    Build traced() {
        return new Build(TRACED, compilation(sanitized(UNSET_IS_PATTERN, true)));
    }

    /** The same to be stopped in: not at overflows, and it keeps where it has been. */
    Build debugged() {
        Compilation plain = compilation(sanitized(UNSET_IS_PATTERN, false));
        return new Build(TRACED, BlockTrace.fits(source) ? inLearnersFile(BlockTrace.in(plain)) : plain);
    }

    /** With sanitizers, and otherwise as it was judged: what is seen is what happened then. */
    Build checked() {
        return new Build(CHECKED, compilation(sanitized(Planner.UNSET_IS_ZERO, false)));
    }

    /** As it was judged but for the optimiser, which takes calls and blocks together, and with what it does counted. */
    Build watched(List<String> functions) {
        return new Build(WATCHED, inLearnersFile(Watched.in(compilation(WITH_ZEROES_APART), source, functions)));
    }

    /** With sanitizers that look for overflows too, and otherwise as it was judged. */
    Build decided() {
        return new Build(CHECKED, compilation(sanitized(Planner.UNSET_IS_ZERO, true)));
    }

    Build zeroed() {
        return new Build(ZEROED, compilation(WITH_ZEROES));
    }

    Build asJudged() {
        return new Build(AS_JUDGED, compilation(JUDGED));
    }

    /**
     * gcc includes a header that is named on its command line in each file that it compiles, and what ours define may be
     * there only once: beside a library, it is the learner's file that includes them.
     */
    private Compilation inLearnersFile(Compilation instrumented) {
        if (exercise.library().isEmpty()) {
            return instrumented;
        }
        List<String> arguments = new ArrayList<>(instrumented.arguments());
        StringBuilder text = new StringBuilder();
        for (int at = arguments.indexOf(INCLUDE); at >= 0; at = arguments.indexOf(INCLUDE)) {
            text.append("#include \"").append(arguments.get(at + 1)).append("\"\n");
            arguments.subList(at, at + 2).clear();
        }
        text.append("#line 1\n").append(source.text());
        List<PlacedFile> files = new ArrayList<>(instrumented.files());
        files.set(0, new PlacedFile(ProgramFiles.LEARNERS, Bytes.utf8(text.toString())));
        return new Compilation(files, arguments, instrumented.limits());
    }

    private static List<String> sanitized(String unset, boolean overflows) {
        List<String> further = overflows ? List.of() : List.of(WITHOUT_OVERFLOWS);
        return Stream.of(SEEN_THROUGH, List.of(unset), SANITIZED, further)
                .flatMap(List::stream)
                .toList();
    }

    private Compilation compilation(List<String> own) {
        CompileOptions options = exercise.compile();
        List<String> arguments = new ArrayList<>();
        arguments.add(options.standardOption());
        // The exercise's definitions count, its optimisation and its warnings do not.
        options.flags().stream()
                .filter(flag -> !flag.startsWith("-O") && !flag.startsWith("-W"))
                .forEach(arguments::add);
        arguments.addAll(own);
        ProgramFiles program = ProgramFiles.of(exercise, source.text());
        arguments.addAll(program.arguments());
        return new Compilation(program.files(), arguments, LIMITS);
    }
}
