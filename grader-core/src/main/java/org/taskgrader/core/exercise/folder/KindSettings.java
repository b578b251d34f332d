package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.taskgrader.core.rule.Signature;

/** What {@code exercise.yaml} says about the kind of exercise: the kind, and the settings that it alone has. */
sealed interface KindSettings {

    /** The kinds that ask for a whole program. */
    sealed interface WholeProgram extends KindSettings {}

    record Program() implements WholeProgram {}

    /** With how many of the template's lines may be changed; empty for any number. */
    record Fix(OptionalInt changes) implements WholeProgram {}

    record Blanks() implements WholeProgram {}

    record Parsons() implements WholeProgram {}

    /**
     * With the functions that the learner writes.
     *
     * @param functions where they are, if they are there
     * @param signatures as far as they can be read
     * @param calls of them, by the test's name
     */
    record Function(Optional<Setting> functions, List<Signature> signatures, Map<String, Call> calls)
            implements KindSettings {

        public Function {
            signatures = List.copyOf(signatures);
        }
    }

    record Prediction() implements KindSettings {}

    /** With how many inputs one answer may have. */
    record Tests(int most) implements KindSettings {}

    record Interactive() implements KindSettings {}
}
