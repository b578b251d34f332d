package org.taskgrader.api.cli;

import java.util.List;
import java.util.function.Consumer;
import org.taskgrader.api.report.GradedSubmission;

/** Where programs are graded: here and now, or by a service. */
interface GradingSite {

    /**
     * What came of a program.
     *
     * @param text what its author reads, for a terminal
     */
    record Graded(GradedSubmission report, String text) {}

    /**
     * Grades programs.
     *
     * @param each hears of each, in their order, as soon as it and those before it are graded
     * @throws CommandFailure if that is not possible
     */
    void grade(List<String> sources, Consumer<Graded> each) throws InterruptedException;
}
