package org.taskgrader.core.feedback.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.diagnosis.ProgramState;
import org.taskgrader.core.diagnosis.ProgramState.Call;
import org.taskgrader.core.diagnosis.ProgramState.Variable;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.Message;

/** A stopped program's state in words: a heading, and a line for each variable and each call. */
final class StateLines {

    private StateLines() {}

    /** Empty where there is nothing to say but the place, which the message names already. */
    static List<String> of(GeneralTexts words, Message message) {
        Optional<ProgramState> state = message.state()
                .filter(known -> !known.variables().isEmpty() || !known.calls().isEmpty());
        List<String> lines = new ArrayList<>();
        state.ifPresent(known -> {
            lines.add(words.fill(GeneralText.LABEL_STATE, Map.of("line", Integer.toString(known.line()))));
            known.variables().forEach(variable -> lines.add(value(words, variable)));
            known.calls().forEach(call -> lines.add(call(words, call)));
        });
        return lines;
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
