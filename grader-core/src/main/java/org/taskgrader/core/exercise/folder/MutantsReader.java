package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.exercise.MutationGoal;

/** Reads {@code mutants}: how many changes to a right solution the tests find, and why it is not more. */
final class MutantsReader {

    static final List<String> KEYS = List.of("score", "reason");
    private static final int MOST = 100;

    private MutantsReader() {}

    static Optional<MutationGoal> read(Optional<Setting> mutants) {
        return mutants.flatMap(place -> {
            Map<String, Setting> parts = place.settings(KEYS);
            Optional<Integer> score = place.required(parts, "score").flatMap(setting -> setting.wholeNumber(0, MOST));
            Optional<String> reason = place.required(parts, "reason").flatMap(Setting::words);
            return score.flatMap(least -> reason.map(why -> new MutationGoal(least, why)));
        });
    }
}
