package org.taskgrader.api.trial;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the trials that are under way, and those of each caller. Safe for use by several threads. */
final class TrialPlaces {

    /** What came of asking for a place. */
    enum Answer {
        TAKEN,
        CALLER_BUSY,
        ALL_TAKEN
    }

    private final TrialLimits limits;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    TrialPlaces(TrialLimits limits) {
        this.limits = limits;
    }

    synchronized Answer take(String caller) {
        if (taken.getOrDefault(caller, 0) == limits.perCaller()) {
            return Answer.CALLER_BUSY;
        }
        if (all == limits.atOnce()) {
            return Answer.ALL_TAKEN;
        }
        taken.merge(caller, 1, Integer::sum);
        all++;
        return Answer.TAKEN;
    }

    synchronized void giveBack(String caller) {
        int left = Optional.ofNullable(taken.get(caller)).orElseThrow() - 1;
        if (left == 0) {
            taken.remove(caller);
        } else {
            taken.put(caller, left);
        }
        all--;
    }

    synchronized int taken() {
        return all;
    }
}
