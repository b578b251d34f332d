package org.taskgrader.api.cli;

import java.util.stream.Collectors;
import org.taskgrader.core.exercise.exchange.ExchangeFormat;
import org.taskgrader.core.exercise.exchange.ExchangeFormats;

/** The formats as the command line calls them. */
final class ExchangeNames {

    /** For help texts, which have to be constants; a test holds it against the formats that there are. */
    static final String FORMATS =
            "kattis (a problem package of Kattis or the ICPC), coderunner (a CodeRunner question in"
                    + " Moodle's XML), taskgrader-python (a task's folder of France-IOI's taskgrader), plain (a folder of NAME.in"
                    + " and NAME.out or NAME.ans), job (an exercise of ours as one JSON document).";

    private ExchangeNames() {}

    static ExchangeFormat format(String name) {
        return ExchangeFormats.named(name)
                .orElseThrow(() -> CommandFailure.usage("there is no format \"" + name + "\"; there are "
                        + ExchangeFormats.ALL.stream().map(ExchangeFormat::name).collect(Collectors.joining(", "))));
    }
}
