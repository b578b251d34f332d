package org.taskgrader.core.author;

import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;

/** What came of a program's run, in words for its author. */
public final class RunWords {

    private static final int LONGEST = 200;

    private RunWords() {}

    /** How it ended: a sentence's end behind "it", as in "crashed (signal 11)". */
    public static String ended(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Exited(int status) -> "ended with the status " + status;
            case RunOutcome.Signalled(int signal) -> "crashed (signal " + signal + ")";
            case RunOutcome.CpuLimitReached reached -> "used more CPU time than it may have";
            case RunOutcome.WallLimitReached reached -> "did not come to an end";
            case RunOutcome.MemoryLimitReached reached -> "used more memory than it may have";
            case RunOutcome.OutputLimitReached reached -> "printed more than it may";
            case RunOutcome.ProcessLimitReached reached -> "started more processes than it may have";
            case RunOutcome.FileLimitReached reached -> "wrote more into files than it may";
            case RunOutcome.Skipped skipped -> "was not run";
            case RunOutcome.SandboxFailure failure -> "could not be run";
        };
    }

    /** The first line that it wrote, to its standard error or else to its output. */
    public static Optional<String> said(ProcessResult run) {
        return Stream.of(run.stderr(), run.stdout())
                .flatMap(stream -> stream.content().text().lines().limit(LONGEST))
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> shown(line, LONGEST));
    }

    /** Text of a program's as a terminal can show it: on one line, without what moves a cursor, and not without end. */
    public static String shown(String text, int longest) {
        String plain = text.strip().replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "\u00b7");
        return plain.length() > longest ? plain.substring(0, longest) + "\u2026" : plain;
    }
}
