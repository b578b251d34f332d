package org.taskgrader.core.execution;

/** Hears of each step of an execution as it ends. */
public interface ExecutionListener {

    /** A listener that does not listen. */
    ExecutionListener NONE = new ExecutionListener() {};

    /** A place in a sandbox was free, and the compiler has been started. */
    default void compiling() {}

    /** The compiler has ended, well or not. */
    default void compiled(ProcessResult result) {}

    /**
     * A test's run has ended.
     *
     * @param index the run's place in {@link org.taskgrader.core.plan.Plan#runs()}, from 0
     */
    default void ran(int index, ProcessResult result) {}
}
