package org.taskgrader.core.execution;

import java.util.List;

/**
 * All that a sandbox has to say about one plan.
 *
 * @param compilation the compiler's own end; its standard error is gcc's diagnostics as JSON followed by what the
 *     assembler and the linker had to say
 * @param runs one result for each run of the plan, in its order; {@linkplain RunOutcome.Skipped skipped} where the
 *     program did not compile
 * @param toolchain the compiler's version and architecture, for reports and caches
 */
public record Execution(ProcessResult compilation, List<ProcessResult> runs, String toolchain) {

    public Execution {
        runs = List.copyOf(runs);
    }
}
