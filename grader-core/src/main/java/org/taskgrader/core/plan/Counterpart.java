package org.taskgrader.core.plan;

import java.util.List;

/**
 * A program of an exercise's author that a learner's program talks to: what the one writes to its standard output is the other's
 * standard input.
 *
 * @param runs one for each of the plan's, without input; what it is given beside the conversation are files, which no learner's
 *     program can reach
 */
public record Counterpart(Compilation compilation, List<TestRun> runs) {

    public Counterpart {
        runs = List.copyOf(runs);
        if (runs.stream().anyMatch(run -> !run.invocation().input().isEmpty())) {
            throw new IllegalArgumentException("what a counterpart reads comes from the learner's program alone");
        }
    }
}
