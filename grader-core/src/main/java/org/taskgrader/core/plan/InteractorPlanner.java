package org.taskgrader.core.plan;

import java.time.Duration;
import java.util.List;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Interactor;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.TestCase;

/** Decides how an interactor is built and started. */
public final class InteractorPlanner {

    /** Where it says what the conversation was worth. */
    public static final String VERDICT = "verdict";

    /** As it is called in its folder. */
    public static final String FILE = "interactor.c";

    private static final String INPUT = "input";

    /**
     * Its output is not buffered, so no author has to remember that; a learner, whose program talks to somebody, learns it.
     */
    private static final PlacedFile UNBUFFERED = new PlacedFile("unbuffered.c", Bytes.utf8("""
                    #include <stdio.h>
                    __attribute__((constructor)) static void unbuffered(void) { setvbuf(stdout, NULL, _IONBF, 0); }
                    """));

    /** Time beyond the learner's: so it is the learner's program that is stopped, where one of the two never ends. */
    private static final Duration MORE_TIME = Duration.ofSeconds(10);

    private static final Duration CPU = Duration.ofSeconds(2);
    private static final ByteSize MEMORY = ByteSize.ofMebibytes(256);
    private static final ByteSize OUTPUT = ByteSize.ofMebibytes(1);

    private InteractorPlanner() {}

    /** What talks to the runs of these tests. */
    static Counterpart counterpart(Interactor interactor, List<TestCase> tests) {
        return new Counterpart(
                compilation(interactor),
                tests.stream().map(test -> run(interactor, test)).toList());
    }

    /** How to build it, to find out whether it can be. */
    public static Compilation compilation(Interactor interactor) {
        return AuthorsCompilation.of(FILE, interactor.source(), List.of(), List.of(UNBUFFERED));
    }

    private static TestRun run(Interactor interactor, TestCase test) {
        PlacedFile secret = new PlacedFile(INPUT, interactor.secrets().getOrDefault(test.name(), Bytes.empty()));
        return new TestRun(
                test.name(),
                new Invocation(List.of(INPUT, VERDICT), List.of(), List.of(secret), Bytes.empty()),
                List.of(new WantedFile(VERDICT, ByteSize.ofKibibytes(64))),
                new Limits(CPU, test.limits().wall().plus(MORE_TIME), MEMORY, OUTPUT, 1));
    }
}
