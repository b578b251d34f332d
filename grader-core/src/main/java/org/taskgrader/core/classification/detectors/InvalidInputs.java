package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict.InvalidInput;

/** What keeps the learner's inputs from counting, for the classes that are each about one such reason. */
final class InvalidInputs {

    private InvalidInputs() {}

    /**
     * The first input that cannot count.
     *
     * @param test the name of the test that says so
     * @param input its number, as {@link InvalidInput#input()}
     */
    record Found(String test, int input) {}

    static Optional<Found> of(Evidence evidence, InvalidInput.Reason reason) {
        return evidence.judgement().tests().stream()
                .flatMap(judged -> found(judged, reason).stream())
                .findFirst();
    }

    private static Optional<Found> found(JudgedTest judged, InvalidInput.Reason asked) {
        return judged.verdict() instanceof InvalidInput(int input, InvalidInput.Reason reason) && reason == asked
                ? Optional.of(new Found(judged.test().name(), input))
                : Optional.empty();
    }
}
