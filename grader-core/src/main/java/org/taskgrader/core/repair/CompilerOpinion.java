package org.taskgrader.core.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.GccDiagnostics;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.source.CSource;

/**
 * What gcc says about a changed program when asked for its syntax alone.
 *
 * @param accepted it would become a program: the linker, which is not asked, would not mind either
 * @param warnings how many things gcc finds odd in it
 */
record CompilerOpinion(boolean accepted, int warnings) {

    /** Asked for one thing only: gcc accepts a function within a function, which is what a brace too few looks like. */
    private static final String FOR_NESTED_FUNCTIONS = "-Wpedantic";

    /** Behind those of a plain build; the first error is as good as all of them. */
    static final List<String> ARGUMENTS = List.of(FOR_NESTED_FUNCTIONS, "-fmax-errors=1");

    /** Gone from ISO C11, so that no header has it, and still in every C library. */
    private static final Set<String> LINKABLE = Set.of("gets");

    static CompilerOpinion read(ProcessResult result, CSource source) {
        if (!result.outcome().equals(new RunOutcome.Exited(0))) {
            return new CompilerOpinion(false, 0);
        }
        List<Diagnostic> diagnostics =
                GccDiagnostics.parse(result.stderr().content().text(), source).diagnostics();
        return new CompilerOpinion(diagnostics.stream().noneMatch(CompilerOpinion::forbids), (int) diagnostics.stream()
                .filter(warning -> !warning.option().equals(Optional.of(FOR_NESTED_FUNCTIONS)))
                .count());
    }

    private static boolean forbids(Diagnostic warning) {
        return warning.message().startsWith("ISO C forbids nested functions") || isUnknownFunction(warning);
    }

    /** A call of what neither the program nor a header declares, and gcc knows no header for: the linker's error. */
    private static boolean isUnknownFunction(Diagnostic warning) {
        String start = "implicit declaration of function ‘";
        return warning.message().startsWith(start)
                && warning.notes().stream().noneMatch(note -> note.message().startsWith("include ‘"))
                && LINKABLE.stream().noneMatch(name -> warning.message().startsWith(start + name + "’"));
    }
}
