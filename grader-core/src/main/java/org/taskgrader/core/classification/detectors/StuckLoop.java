package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.tree.Expression;

/** Finds loops that nothing in the program can end. */
final class StuckLoop {

    private StuckLoop() {}

    /** The first loop whose condition looks at variables that nothing in the loop changes, and that has no other end. */
    static Optional<Loop> withUnchangedCondition(CSource source) {
        return source.loops().all().stream()
                .filter(loop -> loop.exits().isEmpty())
                .filter(loop ->
                        loop.changed().isEmpty() && !loop.conditionUses().isEmpty())
                .filter(loop -> loop.condition().stream()
                        .flatMap(condition -> condition.descendants(Expression.Call.class))
                        .findAny()
                        .isEmpty())
                .findFirst();
    }

    /** The loop of a program that has just one. */
    static Optional<Loop> only(CSource source) {
        return source.loops().all().size() == 1
                ? Optional.of(source.loops().all().getFirst())
                : Optional.empty();
    }

    /** The variables of a loop's condition, as a learner would list them. */
    static String variables(Loop loop) {
        return loop.conditionUses().stream()
                .map(use -> use.name().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
