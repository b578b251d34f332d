package org.taskgrader.api.analytics.progsnap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.LearnerKey;

/**
 * A judged attempt, as it is exported.
 *
 * @param learner whose it is
 * @param number which of the learner's attempts at the exercise it is, from 1
 * @param received when it came
 * @param recorded when its result was there
 * @param share of all points, from 0 to 1
 * @param errorClass the mistake that led the feedback
 * @param line where the first mistake is in the program
 * @param toolchain the compiler, if it was reached
 * @param session where the learner is enrolled, if in one session of the course only; {@code cohort} alike
 * @param sourceKept whether there is a program to export
 * @param feedback what the learner was told, if that is exported
 */
record ExportedAttempt(
        LearnerKey learner,
        String exercise,
        int number,
        Instant received,
        Instant recorded,
        VerdictName verdict,
        double share,
        Optional<String> errorClass,
        OptionalInt line,
        Optional<String> toolchain,
        Optional<String> session,
        Optional<String> cohort,
        List<JudgedTest> tests,
        boolean sourceKept,
        Optional<String> feedback) {

    ExportedAttempt {
        tests = List.copyOf(tests);
    }

    /** The cohort within its session: the specification wants no two terms to have the same section. */
    Optional<String> section() {
        return cohort.map(name -> session.map(term -> term + " / " + name).orElse(name));
    }

    /** What came of a test. */
    record JudgedTest(String name, VerdictName verdict) {}
}
