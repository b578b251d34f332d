package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.FormatCall;
import org.taskgrader.core.source.tree.Expression;

/**
 * gcc's {@code -Wformat} warning that a conversion and its argument have different types, with the call it is about.
 *
 * @param conversion as written, as in {@code %5d}
 * @param expected the type that the conversion wants; for scanf a pointer
 * @param actual the type that the argument has
 * @param argument what is given
 */
record FormatWarning(FormatCall call, String conversion, String expected, String actual, Expression argument) {

    private static final Pattern MESSAGE = Pattern.compile(
            "format ‘(?<conversion>%[^’]*)’ expects argument of type ‘(?<expected>[^’]+)’(?: \\{aka ‘[^’]+’})?,"
                    + " but argument (?<number>\\d+) has type ‘(?<actual>[^’]+)’(?: \\{aka ‘(?<alias>[^’]+)’})?.*");

    /** What beginners print, and how. */
    private static final Map<String, String> PRINTING = Map.ofEntries(
            Map.entry("int", "%d"),
            Map.entry("unsigned int", "%u"),
            Map.entry("long int", "%ld"),
            Map.entry("long unsigned int", "%lu"),
            Map.entry("long long int", "%lld"),
            Map.entry("long long unsigned int", "%llu"),
            Map.entry("char", "%c"),
            Map.entry("float", "%f"),
            Map.entry("double", "%f"),
            Map.entry("char *", "%s"));

    private static final Map<String, String> READING = Map.ofEntries(
            Map.entry("int *", "%d"),
            Map.entry("unsigned int *", "%u"),
            Map.entry("long int *", "%ld"),
            Map.entry("long unsigned int *", "%lu"),
            Map.entry("long long int *", "%lld"),
            Map.entry("char *", "%c"),
            Map.entry("float *", "%f"),
            Map.entry("double *", "%lf"));

    static Stream<FormatWarning> all(Evidence evidence, FormatCall.Family family) {
        return evidence.diagnostics().stream()
                .flatMap(warning -> read(evidence, warning).stream())
                .filter(warning -> warning.call().family() == family);
    }

    private static Optional<FormatWarning> read(Evidence evidence, Diagnostic warning) {
        Matcher message = MESSAGE.matcher(warning.message());
        if (!message.matches()) {
            return Optional.empty();
        }
        String actual = Optional.ofNullable(message.group("alias")).orElse(message.group("actual"));
        int number = Integer.parseInt(message.group("number"));
        return warning.where()
                .flatMap(where -> callAt(evidence, where))
                .filter(call -> number <= call.call().arguments().size())
                .map(call -> new FormatWarning(
                        call,
                        message.group("conversion"),
                        message.group("expected"),
                        actual,
                        call.call().arguments().get(number - 1)));
    }

    private static Optional<FormatCall> callAt(Evidence evidence, SourceRange where) {
        return evidence.source().formats().all().stream()
                .filter(call -> call.call().range().contains(where))
                .reduce((outer, inner) -> inner);
    }

    /** Whether the argument is a value where its address is wanted. */
    boolean lacksAddress() {
        return expected.endsWith("*") && !actual.endsWith("*") && !actual.endsWith("]");
    }

    /** The conversion for the argument's type, if a beginner may know one. */
    Optional<String> better() {
        return Optional.ofNullable(
                switch (call.family()) {
                    case PRINTF -> PRINTING.get(actual);
                    case SCANF -> READING.get(actual);
                });
    }
}
