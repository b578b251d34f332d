package org.taskgrader.core.feedback.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.diagnosis.ProgramState;
import org.taskgrader.core.diagnosis.ProgramState.Call;
import org.taskgrader.core.diagnosis.ProgramState.Variable;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.Message;

/** A stopped program's state in words: a heading, a line for each variable and each call, and one for its way. */
final class StateLines {

    private StateLines() {}

    /** Empty where there is nothing to say but the place, which the message names already. */
    static List<String> of(GeneralTexts words, Message message) {
        Optional<ProgramState> state = message.state()
                .filter(known -> !known.variables().isEmpty()
                        || !known.calls().isEmpty()
                        || !known.path().isEmpty());
        List<String> lines = new ArrayList<>();
        state.ifPresent(known -> {
            lines.add(words.fill(GeneralText.LABEL_STATE, Map.of("line", Integer.toString(known.line()))));
            known.variables().forEach(variable -> lines.add(value(words, variable)));
            known.calls().forEach(call -> lines.add(call(words, call)));
            path(words, known).ifPresent(lines::add);
        });
        return lines;
    }

    private static Optional<String> path(GeneralTexts words, ProgramState state) {
        String lines = state.path().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(words.fill(GeneralText.STATE_PATH, Map.of("lines", lines)));
    }

    private static String value(GeneralTexts words, Variable variable) {
        return variable.value()
                .map(value -> words.fill(GeneralText.STATE_VALUE, Map.of("name", variable.name(), "value", value)))
                .orElseGet(() -> words.fill(GeneralText.STATE_NO_VALUE, Map.of("name", variable.name())));
    }

    private static String call(GeneralTexts words, Call call) {
        return words.fill(
                GeneralText.STATE_CALLED, Map.of("function", call.function(), "line", Integer.toString(call.line())));
    }
}
