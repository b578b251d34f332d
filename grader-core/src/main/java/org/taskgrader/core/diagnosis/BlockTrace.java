package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.source.CSource;

/**
 * Keeps where a program has last been. gcc calls a function at the start of each basic block (gcc manual, 3.12,
 * {@code -fsanitize-coverage=trace-pc}); ours writes down its caller, in a ring that the debugger reads when the program is
 * at rest. It is included rather than compiled by itself, which would be another run of the compiler.
 */
final class BlockTrace {

    private static final String FUNCTION = "__sanitizer_cov_trace_pc";
    private static final String FILE = "passed.h";
    private static final int KEPT = 64;

    /** Of those kept; a loop on one line passes several blocks each time. */
    static final int SHOWN = 32;

    /** The names are ones that no exercise defines on the compiler's command line. */
    private static final String HEADER = """
            __attribute__((no_sanitize_coverage, no_sanitize("address", "undefined"), optimize("O2")))
            void %s(void)
            {
                static unsigned long taskgrader_blocks[%d];
                static unsigned long taskgrader_count;
                taskgrader_blocks[taskgrader_count++ %% %2$d] = (unsigned long) __builtin_return_address(0);
            }
            """.formatted(FUNCTION, KEPT);

    private static final List<String> ARGUMENTS = List.of("-include", FILE, "-fsanitize-coverage=trace-pc");

    /**
     * gdb's commands that show them, the oldest first. What the program may have put there instead is only ever looked up,
     * and as often as this.
     */
    static final String SHOW = """
            set $block = 0
            while $block < %d
            info line *(%s::taskgrader_blocks[(%2$s::taskgrader_count + %d + $block) %% %d] - 1)
            set $block = $block + 1
            end
            """.formatted(SHOWN, FUNCTION, KEPT - SHOWN, KEPT);

    private BlockTrace() {}

    /** The same call of the compiler, with the trace in what it builds. */
    static Compilation in(Compilation compilation) {
        List<PlacedFile> files = new ArrayList<>(compilation.files());
        files.add(new PlacedFile(FILE, Bytes.utf8(HEADER)));
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        arguments.addAll(compilation.arguments());
        return new Compilation(files, arguments, compilation.limits());
    }

    /** Not where a program has such a function itself: the two would not go together. */
    static boolean fits(CSource source) {
        return !source.text().contains("__sanitizer_cov");
    }
}
