package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/**
 * An argument of another type than the parameter's (C11 6.5.2.2, paragraph 2). gcc refuses structures, and only warns of
 * numbers for addresses; in the programs of learners that are right, it has nothing to warn of.
 */
final class WrongArgType implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("(?:incompatible type for|passing) argument (?<number>\\d+) of ‘(?<function>\\w+)’"
                    + "(?: makes (?:pointer|integer) from (?:pointer|integer) without a cast"
                    + "| from incompatible pointer type)?");
    private static final Pattern NOTE = Pattern.compile("expected ‘(?<expected>[^’]+)’(?: \\{aka ‘[^’]+’})?"
            + " but argument is of type ‘(?<actual>[^’]+)’(?: \\{aka ‘[^’]+’})?");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        Optional<Diagnostic> refused = evidence.firstError();
        boolean warned = refused.isEmpty() && Compiled.isDone(evidence);
        return (warned ? evidence.diagnostics().stream() : refused.stream())
                .flatMap(diagnostic -> read(diagnostic).stream())
                .findFirst();
    }

    private static Optional<Finding> read(Diagnostic diagnostic) {
        return match(MESSAGE, diagnostic.message())
                .flatMap(message -> diagnostic.notes().stream()
                        .flatMap(note -> match(NOTE, note.message()).stream())
                        .findFirst()
                        .map(types -> Finding.at(
                                diagnostic.where(),
                                "wrong-arg-type",
                                Map.of(
                                        "number", message.group("number"),
                                        "function", message.group("function"),
                                        "expected", withoutPromises(types.group("expected")),
                                        "actual", withoutPromises(types.group("actual"))))));
    }

    /** {@code restrict} is for the library's authors; nobody who begins has met it. */
    private static String withoutPromises(String type) {
        return type.replace(" restrict", "").replace("restrict", "");
    }

    private static Optional<MatchResult> match(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}
