package org.taskgrader.core.mutation;

import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;

/** What the tests made of a mutant. */
public sealed interface Fate {

    /** A test fails, as it should. */
    record Found(String test) implements Fate {}

    /** It does not compile, so it says nothing of the tests. */
    record NoProgram() implements Fate {}

    /**
     * All tests pass.
     *
     * @param telling an input for which it prints something else than the right program does, if one was found. It is made
     *     from the tests' inputs, and the statement may not allow it
     */
    record Survived(Optional<Bytes> telling) implements Fate {}

    /** The sandbox failed. */
    record NotJudged(String detail) implements Fate {}
}
