package org.taskgrader.core.plan;

import java.util.List;

/**
 * What a sandbox is to do for one submission. Expected outputs are not in it, so that nothing a program can reach knows
 * them.
 *
 * @param runs in the order in which to run them
 * @param giveUpAfter how many first runs, all ended by a limit, make the rest pointless; 0 to run all whatever happens
 */
public record Plan(Compilation compilation, List<TestRun> runs, int giveUpAfter) {

    public Plan {
        runs = List.copyOf(runs);
        if (giveUpAfter < 0) {
            throw new IllegalArgumentException("giveUpAfter is negative: " + giveUpAfter);
        }
    }
}
