package org.taskgrader.api.queue;

import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.history.History;
import org.taskgrader.core.submission.Submission;

/** The whole of the core as a worker sees it. */
@FunctionalInterface
public interface GradingPipeline {

    /**
     * Grades one submission. What the program does is in the report, and so is a sandbox that failed.
     *
     * @param history the learner's attempts before this one
     * @throws InterruptedException if the thread is interrupted meanwhile; nothing was graded then
     */
    Graded grade(Exercise exercise, Submission submission, History history, GradingListener listener)
            throws InterruptedException;
}
