package org.taskgrader.similarity;

import de.jplag.Language;
import de.jplag.ParsingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Looks at each program alone before all are compared: whatever a reader does not expect would stop them all, and a text that
 * is one token thousands of times takes a comparison longer than all others together.
 */
final class Screening {

    private static final int MOST_TOKENS = 4_000;

    /** Less than what the comparison's threads have (-Xss): what is read here is read there. */
    private static final long STACK_OCTETS = 4L << 20;

    private final Language language;
    private final int fewestTokens;

    Screening(Language language, int fewestTokens) {
        this.language = language;
        this.fewestTokens = fewestTokens;
    }

    /** Why {@code program} cannot be compared; empty if it can. */
    Optional<Refusal> refusal(Path program) throws InterruptedException {
        FutureTask<Optional<Refusal>> read = new FutureTask<>(() -> read(program));
        new Thread(null, read, "reading " + program.getFileName(), STACK_OCTETS).start();
        try {
            return read.get();
        } catch (ExecutionException full) {
            // Memory, and nothing else: what a program can do to a reader is its refusal.
            throw new IllegalStateException("a program could not be read", full);
        }
    }

    private Optional<Refusal> read(Path program) {
        try {
            int tokens = language.parse(Set.of(program.toFile()), false).size();
            if (tokens < fewestTokens) {
                return Optional.of(Refusal.SHORT);
            }
            return tokens > MOST_TOKENS ? Optional.of(Refusal.LONG) : Optional.empty();
        } catch (ParsingException | RuntimeException | StackOverflowError unreadable) {
            return Optional.of(Refusal.UNREADABLE);
        }
    }
}
