package org.taskgrader.api.queue;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.TestResult;
import org.taskgrader.api.report.VerdictName;

/** A step that a submission has taken. */
public sealed interface ProgressEvent {

    /** It was accepted. */
    record Queued() implements ProgressEvent {}

    /** A sandbox has begun to compile it. */
    record Compiling() implements ProgressEvent {}

    /** The compiler has ended; if {@code success} is false there are no runs. */
    record Compiled(boolean success) implements ProgressEvent {}

    /**
     * A test has run.
     *
     * @param name the test's name
     * @param number which run it was, from 1
     * @param total how many there are
     * @param verdict what came of it
     */
    record TestRun(String name, int number, int total, VerdictName verdict) implements ProgressEvent {}

    /** The last event of a submission that was graded: the result. */
    record Done(GradedSubmission result) implements ProgressEvent {}

    /** The last event of a submission that was taken back: it has no result. */
    record Cancelled() implements ProgressEvent {}

    /** The steps that a graded submission must have taken, for those who ask when it is over. */
    static List<ProgressEvent> replay(GradedSubmission result) {
        List<ProgressEvent> events = new ArrayList<>();
        events.add(new Queued());
        if (result.toolchain().isPresent()) {
            events.add(new Compiling());
            events.add(new Compiled(result.verdict() != VerdictName.COMPILE_ERROR));
        }
        List<TestResult> tests = result.tests();
        for (int i = 0; i < tests.size(); i++) {
            if (ran(tests.get(i).verdict())) {
                events.add(new TestRun(
                        tests.get(i).name(), i + 1, tests.size(), tests.get(i).verdict()));
            }
        }
        events.add(new Done(result));
        return List.copyOf(events);
    }

    private static boolean ran(VerdictName verdict) {
        return verdict != VerdictName.COMPILE_ERROR
                && verdict != VerdictName.NOT_RUN
                && verdict != VerdictName.NOT_JUDGED;
    }
}
