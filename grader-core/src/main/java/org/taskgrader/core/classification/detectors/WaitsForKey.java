package org.taskgrader.core.classification.detectors;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Verdict.Limit;

/** A window on another system is kept open by waiting for a key: by a header that is not here, or by starting a program. */
final class WaitsForKey implements Detector {

    private static final Set<String> KEY_FUNCTIONS = Set.of("getch", "getche", "_getch", "clrscr");
    private static final Set<String> COMMANDS = Set.of("pause", "cls", "clear");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return missingHeader(evidence).or(() -> missingFunction(evidence)).or(() -> startedProgram(evidence));
    }

    private static Optional<Finding> missingHeader(Evidence evidence) {
        return evidence.firstError()
                .filter(error -> error.message().startsWith("conio.h:"))
                .map(Diagnostic::where)
                .map(where -> finding("conio.h", where, Optional.empty()));
    }

    private static Optional<Finding> missingFunction(Evidence evidence) {
        return UndefinedReference.all(evidence).stream()
                .filter(reference -> KEY_FUNCTIONS.contains(reference.name()))
                .findFirst()
                .map(reference -> finding(reference.name(), reference.where(), Optional.empty()));
    }

    private static Optional<Finding> startedProgram(Evidence evidence) {
        return FailedRuns.reached(evidence, Limit.PROCESSES, Limit.WALL_TIME)
                .flatMap(test -> evidence.source().calls().to("system").stream()
                        .filter(WaitsForKey::isForTheWindow)
                        .findFirst()
                        .map(call -> finding(
                                SourceText.of(evidence.source(), call.range()),
                                Optional.of(call.range()),
                                Optional.of(test.test().name()))));
    }

    private static boolean isForTheWindow(FunctionCall call) {
        return call.arguments().stream()
                .anyMatch(argument -> argument instanceof Expression.StringLiteral command
                        && COMMANDS.contains(command.value().strip().toLowerCase(Locale.ROOT)));
    }

    private static Finding finding(String what, Optional<SourceRange> where, Optional<String> test) {
        return new Finding("waits-for-key", where, Map.of("what", what), test);
    }
}
