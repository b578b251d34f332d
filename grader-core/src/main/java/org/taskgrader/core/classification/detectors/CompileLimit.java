package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.SourceRange;

/** The compiler was stopped, or crashed, before it could say what is wrong. */
final class CompileLimit implements Detector {

    /** How the gcc driver reports a compiler proper that was killed, and how that one says that it has no memory. */
    private static final Pattern KILLED =
            Pattern.compile(".*: fatal error: .*signal terminated program.*|.*: out of memory allocating .*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return Optional.of(evidence)
                // What gcc said before it was stopped is nearer to the cause than that it was stopped.
                .filter(all -> all.firstError().isEmpty() && wasStopped(all))
                .map(all -> Finding.at(include(all.source()), "compile-limit", Map.of()));
    }

    private static boolean wasStopped(Evidence evidence) {
        return switch (evidence.compilation()) {
            case RunOutcome.Exited(int status) ->
                status != 0
                        && evidence.linkerMessages().stream()
                                .anyMatch(line -> KILLED.matcher(line).matches());
            case RunOutcome.Signalled signalled -> true;
            case RunOutcome.CpuLimitReached reached -> true;
            case RunOutcome.WallLimitReached reached -> true;
            case RunOutcome.MemoryLimitReached reached -> true;
            case RunOutcome.OutputLimitReached reached -> true;
            case RunOutcome.ProcessLimitReached reached -> true;
            case RunOutcome.FileLimitReached reached -> true;
            case RunOutcome.Skipped skipped -> false;
            case RunOutcome.SandboxFailure failure -> false;
        };
    }

    /** The first include of something that does not look like a header. */
    private static Optional<SourceRange> include(CSource source) {
        return source.directives(Directive.Include.class)
                .filter(include -> !include.header().endsWith(".h"))
                .map(Directive::range)
                .findFirst();
    }
}
