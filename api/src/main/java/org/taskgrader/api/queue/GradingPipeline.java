package org.taskgrader.api.queue;

import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.grouping.GroupMessages;
import org.taskgrader.core.history.History;
import org.taskgrader.core.submission.Submission;

/** The whole of the core as a worker sees it. */
@FunctionalInterface
public interface GradingPipeline {

    /**
     * Grades one submission. What the program does is in the report, and so is a sandbox that failed.
     *
     * @param history the learner's attempts before this one
     * @param groups messages that were written for groups of programs
     * @throws InterruptedException if the thread is interrupted meanwhile; nothing was graded then
     */
    Graded grade(
            Exercise exercise, Submission submission, History history, GroupMessages groups, GradingListener listener)
            throws InterruptedException;
}
