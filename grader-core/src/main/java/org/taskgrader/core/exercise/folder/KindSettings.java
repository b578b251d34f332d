package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.taskgrader.core.rule.Signature;

/**
 * What {@code exercise.yaml} says about the kind of exercise.
 *
 * @param word the kind's id
 * @param own the settings that only one kind has, as far as they are there
 * @param signatures of the functions that the learner writes
 * @param calls of them, by the test's name
 * @param changes how many of the template's lines may be changed; empty for any number
 */
record KindSettings(
        String word, List<Setting> own, List<Signature> signatures, Map<String, Call> calls, OptionalInt changes) {

    KindSettings {
        own = List.copyOf(own);
        signatures = List.copyOf(signatures);
    }

    Optional<Setting> own(String name) {
        return own.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    boolean isPrediction() {
        return word.equals("prediction");
    }

    /**
     * A call with what must come of it.
     *
     * @param setup statements before it, in C; may be empty
     * @param call an expression in C
     * @param returns what it returns, as a literal
     * @param then what expressions are worth afterwards, in order
     * @param prints what it prints
     * @param input standard input
     */
    record Call(
            Setting place,
            String setup,
            String call,
            Optional<String> returns,
            Map<String, String> then,
            Optional<String> prints,
            String input) {}
}
