package org.taskgrader.sandbox;

import java.util.List;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.sandbox.protocol.Request;

/**
 * A plan in the words of the protocol.
 *
 * @param own the program's
 * @param counterpart those of what it talks to, one for each of its own; none where it talks to nobody
 */
record PlannedSteps(List<Request.Step> own, List<Request.Step> counterpart) {

    /**
     * As {@link JobSteps#steps(Plan, long, int)}.
     *
     * @throws IllegalArgumentException if the plan holds what the protocol cannot express
     */
    static PlannedSteps of(Plan plan, long job, int slowness) {
        return new PlannedSteps(
                JobSteps.steps(plan, job, slowness),
                plan.counterpart()
                        .map(counterpart -> JobSteps.steps(counterpart, job, slowness))
                        .orElse(List.of()));
    }
}
