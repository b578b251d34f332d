package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.diagnosis.Place;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.tree.Expression;

/** Finds loops that nothing in the program can end. */
final class StuckLoop {

    /** No counter of a beginner's loop comes there in time, unless it has missed its end. */
    private static final long FAR_AWAY = 1_000_000;

    private StuckLoop() {}

    /** The first loop whose condition looks at variables that nothing in the loop changes, and that has no other end. */
    static Optional<Loop> withUnchangedCondition(CSource source) {
        return source.loops().all().stream().filter(StuckLoop::standsStill).findFirst();
    }

    /**
     * The loop in which a program was still at work, as the debugger saw it twice: of those around both places the
     * innermost one whose condition looks at something that stands still or ran far away; if there is none, the outermost.
     */
    static Optional<Loop> seen(Evidence evidence) {
        return evidence.diagnosis().fault(Fault.Endless.class).flatMap(endless -> {
            List<Loop> around = evidence.source().loops().all().stream()
                    .filter(loop -> isAround(loop, endless.where()) && isAround(loop, endless.later()))
                    .toList();
            return around.reversed().stream()
                    .filter(loop -> standsStill(loop) || ranAway(evidence, loop))
                    .findFirst()
                    .or(() -> around.stream().findFirst());
        });
    }

    private static boolean isAround(Loop loop, Place place) {
        return loop.range().line() <= place.line()
                && place.line() <= loop.range().endLine();
    }

    private static boolean ranAway(Evidence evidence, Loop loop) {
        return loop.conditionUses().stream()
                .map(use -> FaultSite.number(evidence, use.name()))
                .anyMatch(value -> value.isPresent() && Math.abs(value.getAsLong()) > FAR_AWAY);
    }

    /** Whether nothing in the loop changes what its condition looks at. */
    static boolean standsStill(Loop loop) {
        return loop.changed().isEmpty()
                && !loop.conditionUses().isEmpty()
                && loop.exits().isEmpty()
                && loop.condition().stream()
                        .flatMap(condition -> condition.descendants(Expression.Call.class))
                        .findAny()
                        .isEmpty();
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
