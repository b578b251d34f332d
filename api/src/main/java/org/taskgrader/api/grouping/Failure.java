package org.taskgrader.api.grouping;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.verdict.Judgement;

/**
 * How a program failed.
 *
 * @param verdict the whole program's
 * @param tests those that were run and did not pass, by name
 */
public record Failure(VerdictName verdict, List<FailedTest> tests) {

    private static final int DIGITS = 16;

    /** A test that did not pass, and why. */
    @Schema(name = "FailedTest")
    public record FailedTest(
            @Schema(required = true) String name,
            @Schema(required = true) VerdictName verdict) {}

    /** Keeps those of {@code tests} that were run and did not pass. */
    public Failure {
        tests = tests.stream()
                .filter(test -> switch (test.verdict()) {
                    case PASSED, NOT_RUN, NOT_JUDGED, COMPILE_ERROR -> false;
                    case WRONG_OUTPUT,
                            WRONG_RESULT,
                            WRONG_PREDICTION,
                            INVALID_INPUT,
                            NOT_CAUGHT,
                            PROTOCOL_ERROR,
                            WRONG_EXIT_STATUS,
                            CRASHED,
                            TIME_LIMIT,
                            MEMORY_LIMIT,
                            OUTPUT_LIMIT,
                            PROCESS_LIMIT,
                            FILE_LIMIT,
                            RULE_BROKEN -> true;
                })
                .sorted(Comparator.comparing(FailedTest::name))
                .toList();
    }

    static Failure of(Judgement judgement) {
        return new Failure(
                VerdictName.of(judgement.overall()),
                judgement.tests().stream()
                        .map(test -> new FailedTest(test.test().name(), VerdictName.of(test.verdict())))
                        .toList());
    }

    /** As a report tells it. */
    public static Failure of(GradedSubmission report) {
        return new Failure(
                report.verdict(),
                report.tests().stream()
                        .map(test -> new FailedTest(test.name(), test.verdict()))
                        .toList());
    }

    /** The same for programs that fail in the same tests in the same way; 16 hexadecimal digits. */
    String hash() {
        String all = tests.stream()
                .map(test -> test.name() + ' ' + test.verdict().text())
                .collect(Collectors.joining("\n", verdict.text() + "\n", ""));
        return Bytes.utf8(all).sha256().substring(0, DIGITS);
    }
}
