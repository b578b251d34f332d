package org.taskgrader.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.plan.Investigation;

/**
 * An investigation as two that need nothing of each other. Its steps form chains, a chain being all that is about one
 * program, or a check of the compiler's; the chains are dealt to the halves in turn.
 */
final class Halves {

    /** By step: whether it belongs to the second half. */
    private final List<Boolean> isSecond;

    private final Investigation whole;

    private Halves(Investigation whole, List<Boolean> isSecond) {
        this.whole = whole;
        this.isSecond = isSecond;
    }

    /** Empty if the investigation is a single chain, or nothing. */
    static Optional<Halves> of(Investigation investigation) {
        List<Boolean> isSecond = new ArrayList<>();
        Map<String, Integer> chains = new HashMap<>();
        for (Investigation.Step step : investigation.steps()) {
            int known = chains.size();
            int chain = chains.computeIfAbsent(chain(step, isSecond.size()), name -> known);
            isSecond.add(chain % 2 == 1);
        }
        return isSecond.contains(true) ? Optional.of(new Halves(investigation, isSecond)) : Optional.empty();
    }

    Investigation first() {
        return half(false);
    }

    Investigation second() {
        return half(true);
    }

    /** The halves' results in the order of the whole's steps. */
    List<ProcessResult> merged(List<ProcessResult> first, List<ProcessResult> second) {
        Iterator<ProcessResult> ofFirst = first.iterator();
        Iterator<ProcessResult> ofSecond = second.iterator();
        return isSecond.stream()
                .map(fromSecond -> fromSecond ? ofSecond.next() : ofFirst.next())
                .toList();
    }

    /** The program it is about; for a check, what no program can be named. */
    private static String chain(Investigation.Step step, int index) {
        return switch (step) {
            case Investigation.Check check -> "check " + index;
            case Investigation.Build build -> build.program();
            case Investigation.Run run -> run.program();
            case Investigation.Debug debug -> debug.program();
        };
    }

    private Investigation half(boolean second) {
        return new Investigation(IntStream.range(0, isSecond.size())
                .filter(step -> isSecond.get(step) == second)
                .mapToObj(whole.steps()::get)
                .toList());
    }
}
