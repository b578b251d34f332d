package org.taskgrader.core.tuning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.taskgrader.core.author.LibraryBuild;
import org.taskgrader.core.checker.CheckerBuild;
import org.taskgrader.core.checker.Checking;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Interactor;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.Problem.Severity;

/** What gcc says of a checker, an interactor or a library. Without it, every solution of its exercise would only be said not to be judged. */
public final class BuildProblems {

    private BuildProblems() {}

    /**
     * The reading, or one that refuses the exercise where its checker, interactor or library does not compile.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static FolderReading refusing(FolderReading reading, Sandbox sandbox) throws InterruptedException {
        if (!(reading instanceof FolderReading.Accepted accepted)) {
            return reading;
        }
        List<Problem> unbuilt = unbuilt(accepted.exercise(), sandbox);
        return unbuilt.isEmpty() ? tried(accepted, sandbox) : new FolderReading.Refused(reading.id(), unbuilt);
    }

    /** A right solution never ends too early, so nothing else tells how an interactor takes that. */
    private static FolderReading tried(FolderReading.Accepted reading, Sandbox sandbox) throws InterruptedException {
        Exercise exercise = reading.exercise();
        Optional<String> failure = exercise.kind() instanceof Kind.Interactive
                ? InteractorTrial.failure(sandbox, exercise)
                : Optional.empty();
        return failure.<FolderReading>map(how -> new FolderReading.Refused(
                        reading.id(),
                        List.of(new Problem(
                                Severity.ERROR,
                                "interactor/interactor.c",
                                OptionalInt.empty(),
                                "It fails when a program ends without a word: " + how + ".",
                                "Look at what scanf returns, and let it end with status 0 when nothing more comes."))))
                .orElse(reading);
    }

    private static List<Problem> unbuilt(Exercise exercise, Sandbox sandbox) throws InterruptedException {
        List<Problem> library = LibraryBuild.problems(sandbox, exercise);
        if (!library.isEmpty()) {
            return library;
        }
        if (exercise.kind() instanceof Kind.Interactive(Interactor interactor)) {
            return CheckerBuild.problems(sandbox, interactor);
        }
        Optional<Checker> checker = Checking.of(exercise);
        return checker.isPresent() ? CheckerBuild.problems(sandbox, checker.get()) : List.of();
    }
}
