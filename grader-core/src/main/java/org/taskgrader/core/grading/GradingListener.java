package org.taskgrader.core.grading;

import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.verdict.Verdict;

/** Hears of each step of a submission's grading as it ends. */
public interface GradingListener {

    /** A listener that does not listen. */
    GradingListener NONE = new GradingListener() {};

    /** A place in a sandbox was free, and the compiler has been started. */
    default void compiling() {}

    /** The compiler has ended, well or not. */
    default void compiled(ProcessResult result) {}

    /**
     * A test's run has ended.
     *
     * @param index the test's place in the exercise, from 0
     * @param verdict on this run; of a program that does not compile there are none worth telling
     */
    default void ran(int index, ProcessResult result, Verdict verdict) {}
}
