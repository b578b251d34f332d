package org.taskgrader.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a sandbox is to do for one submission. Expected outputs are not in it, so that nothing a program can reach knows
 * them.
 *
 * @param runs in the order in which to run them
 * @param giveUpAfter how many first runs, all ended by a limit, make the rest pointless; 0 to run all whatever happens
 * @param counterpart which each run talks to, in a place of its own; most programs have none
 */
public record Plan(Compilation compilation, List<TestRun> runs, int giveUpAfter, Optional<Counterpart> counterpart) {

    public Plan {
        runs = List.copyOf(runs);
        List<TestRun> own = runs;
        if (counterpart.filter(other -> other.runs().size() != own.size()).isPresent()) {
            throw new IllegalArgumentException("there is not one run of the counterpart for each of the program's");
        }
        if (giveUpAfter < 0) {
            throw new IllegalArgumentException("giveUpAfter is negative: " + giveUpAfter);
        }
    }

    /** For a program that talks to nobody. */
    public Plan(Compilation compilation, List<TestRun> runs, int giveUpAfter) {
        this(compilation, runs, giveUpAfter, Optional.empty());
    }

    /** The same with its runs under other limits, and another patience. */
    public Plan with(List<TestRun> others, int patience) {
        return new Plan(compilation, others, patience, counterpart);
    }
}
