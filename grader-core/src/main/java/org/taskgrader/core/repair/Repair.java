package org.taskgrader.core.repair;

import java.util.Optional;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.plan.Compilation;

/** Looks for the change that makes a program compile. Safe for use by several threads at once. */
public interface Repair {

    /** Finds nothing, and costs nothing: for whoever wants no edits. */
    Repair NONE = (compilation, evidence) -> Optional.empty();

    /**
     * The edit that is most likely meant, of those that make the program compile; empty when there is none, when the
     * program compiles as it is, or when the sandbox cannot tell.
     *
     * @param compilation what the compiler was asked
     * @param evidence what it said
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    Optional<VerifiedEdit> find(Compilation compilation, Evidence evidence) throws InterruptedException;
}
