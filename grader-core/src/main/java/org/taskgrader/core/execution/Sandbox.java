package org.taskgrader.core.execution;

import java.util.List;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;

/**
 * Runs untrusted C. The port that keeps Docker out of this module.
 *
 * <p>Implementations are safe for use by several threads at once; a call waits for a free place.
 */
public interface Sandbox {

    /**
     * Compiles the plan's program and runs it on each test.
     *
     * <p>What the program does, however bad, is a result. What goes wrong on our side is one too: a
     * {@link RunOutcome.SandboxFailure}, after as many attempts on fresh containers as the implementation allows.
     *
     * <p>Where the plan has a counterpart, each run talks to a run of that, which is in the place for authors' programs.
     *
     * @param listener told of each step as it ends, in order; may be called from another thread than the caller's, never
     *     from two at once. When an attempt fails halfway and the plan is run again, steps already told of are not told
     *     of twice.
     * @return one result for the compilation and one for each of the plan's runs, in the plan's order
     * @throws InterruptedException if the thread is interrupted while it waits; whatever was running is thrown away
     */
    Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException;

    /**
     * Compiles and runs a program of an exercise's author, which may be given what no learner may see: in a place where no
     * learner's program is ever run. What goes wrong on our side is as with {@link #execute}.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; whatever was running is thrown away
     */
    Execution executeAuthors(Plan plan) throws InterruptedException;

    /**
     * Takes the steps of an investigation: those about one program in one place and one after the other, those about
     * different programs perhaps side by side, where that takes a place from nobody.
     *
     * <p>Nobody's verdict depends on it, so it is tried twice at most: whatever goes wrong on our side the second time is a
     * {@link RunOutcome.SandboxFailure} of the steps that have no result for it, and means that nothing is known of them.
     *
     * @return one result for each step, in their order
     * @throws InterruptedException if the thread is interrupted while it waits; whatever was running is thrown away
     */
    List<ProcessResult> investigate(Investigation investigation) throws InterruptedException;

    /**
     * The same for what comes from elsewhere and is in no hurry: each call waits until nobody else does, where there is an
     * order at all, and authors' programs run where those of this service's own authors do not.
     */
    default Sandbox behindOthers() {
        return this;
    }
}
