package org.taskgrader.api.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.checker.CheckerBuild;
import org.taskgrader.core.checker.Checking;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.Problem.Severity;

/** What gcc says of a checker. Without it, every solution of its exercise would only be said not to be judged. */
final class CheckerProblems {

    private static final Pattern ERROR = Pattern.compile("([^:]+):(\\d{1,9}):\\d+: (?:fatal )?error: (.*)");
    private static final String ADVICE = "Mend the checker: it is compiled with gcc -std=gnu17.";

    private CheckerProblems() {}

    /** The reading, or one that refuses the exercise where its checker does not compile. */
    static FolderReading refusing(FolderReading reading, Sandbox sandbox) throws InterruptedException {
        Optional<Checker> checker = reading instanceof FolderReading.Accepted accepted
                ? Checking.of(accepted.exercise())
                : Optional.empty();
        List<String> said = checker.isPresent() ? CheckerBuild.problems(sandbox, checker.get()) : List.of();
        if (said.isEmpty()) {
            return reading;
        }
        List<Problem> errors = said.stream()
                .map(ERROR::matcher)
                .filter(Matcher::matches)
                .map(error -> new Problem(
                        Severity.ERROR,
                        error.group(1),
                        OptionalInt.of(Integer.parseInt(error.group(2))),
                        error.group(3) + ".",
                        ADVICE))
                .toList();
        Problem other = new Problem(
                Severity.ERROR,
                "checker",
                OptionalInt.empty(),
                "It does not compile: " + said.getFirst() + ".",
                ADVICE);
        return new FolderReading.Refused(reading.id(), errors.isEmpty() ? List.of(other) : errors);
    }
}
