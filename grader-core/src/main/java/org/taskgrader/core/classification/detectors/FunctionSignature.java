package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;

/** A function that the exercise asks for is defined with other types than the ones asked for. */
final class FunctionSignature implements Detector {

    private static final Pattern CONFLICT = Pattern.compile("^conflicting types for ‘(?<name>\\w+)’");
    private static final Pattern COUNT = Pattern.compile("^number of arguments doesn.t match prototype");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        Map<String, String> asked = AskedFunctions.of(evidence);
        return asked.isEmpty()
                ? Optional.empty()
                : evidence.errors().stream()
                        .flatMap(error -> finding(evidence, error, asked).stream())
                        .findFirst();
    }

    /** The prototypes are in view before the learner's first line, so gcc finds the contradiction there. */
    private static Optional<Finding> finding(Evidence evidence, Diagnostic error, Map<String, String> asked) {
        return name(evidence, error)
                .flatMap(name -> Optional.ofNullable(asked.get(name))
                        .map(wanted -> Finding.at(
                                error.where(), "function-signature", Map.of("name", name, "wanted", wanted))));
    }

    /** Of a head without parameters gcc says only how many there are. */
    private static Optional<String> name(Evidence evidence, Diagnostic error) {
        Matcher message = CONFLICT.matcher(error.message());
        if (message.find()) {
            return Optional.of(message.group("name"));
        }
        return COUNT.matcher(error.message()).find()
                ? evidence.source().unit().functions().stream()
                        .filter(function -> error.where()
                                .filter(where -> function.range().contains(where))
                                .isPresent())
                        .map(FunctionDefinition::name)
                        .findFirst()
                : Optional.empty();
    }
}
